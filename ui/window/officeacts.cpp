#include "window/officeacts.h"

#include "form/questionnairepage.h"
#include "office/calldialog.h"
#include "office/contactsdialog.h"
#include "office/differencesdialog.h"
#include "report/concernsdialog.h"
#include "window/keptwords.h"
#include "window/messages.h"
#include "window/windowactions.h"
#include "window/workspace.h"

#include <QAction>

namespace quaderno
{

namespace
{

constexpr qsizetype kListed = 12; // of a long list, as many as a message shows

QString listed(const QStringList &lines, const QString &andMore)
{
    QStringList shown = lines.mid(0, kListed);
    if (lines.size() > kListed)
        shown.append(andMore);
    return shown.join(QLatin1Char('\n'));
}

} // namespace

OfficeActs::OfficeActs(DataSet &dataSet, Workspace &workspace, const Desk &desk, Messages &messages,
                       const WindowActions &actions, QWidget &window)
    : QObject(&window), m_dataSet(dataSet), m_workspace(workspace),
      m_questionnaire(workspace.questionnaire()), m_desk(desk), m_messages(messages), m_actions(actions),
      m_window(window)
{
    for (QAction *action : actions.ofOffice())
        action->setVisible(desk.role == Role::Officer);
    connectReview();
    connectEdition();
    connect(&workspace, &Workspace::answersChanged, this, &OfficeActs::refresh);
    connect(&workspace, &Workspace::placeChanged, this, &OfficeActs::refresh);
    connect(&dataSet, &DataSet::published, this, &OfficeActs::refresh);
    refresh();
}

void OfficeActs::connectReview()
{
    connect(m_actions.takeInReview, &QAction::triggered, this, [this] {
        m_workspace.commitPending();
        (void)m_questionnaire.takeInReview();
    });
    connect(m_actions.sendBack, &QAction::triggered, this, &OfficeActs::sendBack);
    connect(m_actions.approve, &QAction::triggered, this, &OfficeActs::approve);
    connect(m_actions.remark, &QAction::triggered, this, &OfficeActs::remark);
    connect(m_actions.recordCall, &QAction::triggered, this, &OfficeActs::recordCall);
    connect(&m_workspace, &Workspace::sendBackRequested, m_actions.sendBack, &QAction::trigger);
    connect(&m_workspace, &Workspace::approveRequested, m_actions.approve, &QAction::trigger);
    connect(&m_workspace, &Workspace::callRequested, m_actions.recordCall, &QAction::trigger);
}

void OfficeActs::connectEdition()
{
    connect(m_actions.contacts, &QAction::triggered, this, &OfficeActs::editContacts);
    connect(m_actions.approveClean, &QAction::triggered, this, &OfficeActs::approveClean);
    connect(m_actions.publish, &QAction::triggered, this, &OfficeActs::publish);
    connect(m_actions.differences, &QAction::triggered, this, &OfficeActs::showDifferences);
}

void OfficeActs::refresh()
{
    const bool isOffice = m_questionnaire.canRemark();
    m_actions.takeInReview->setEnabled(m_questionnaire.canTakeInReview());
    m_actions.sendBack->setEnabled(m_questionnaire.canSendBack());
    m_actions.approve->setEnabled(m_questionnaire.canApprove());
    m_actions.remark->setEnabled(isOffice && m_workspace.currentForm());
    for (QAction *action : {m_actions.recordCall, m_actions.contacts, m_actions.approveClean})
        action->setEnabled(isOffice);
    m_actions.publish->setEnabled(isOffice);
    m_actions.differences->setEnabled(m_desk.role == Role::Officer && !m_dataSet.editionVersions().empty());
}

QString OfficeActs::name(QuestionnaireKey key) const
{
    return tr("%1 %2", "zone, year")
        .arg(m_dataSet.zones()[static_cast<size_t>(key.refArea)].name)
        .arg(key.timePeriod);
}

void OfficeActs::sendBack()
{
    m_workspace.commitPending();
    const QStringList remarks = m_questionnaire.fieldRemarks(Remark::Kind::Written);
    const QString question =
        remarks.isEmpty()
            ? tr("No question has a remark yet (Ctrl+R puts one beside its field).\n\nWhat is asked of the "
                 "zone:")
            : tr("The zone will see these remarks beside the questions:\n\n%1\n\nWhat else is asked of it:")
                  .arg(listed(remarks,
                              tr("… and %n more", nullptr, static_cast<int>(remarks.size() - kListed))));
    const auto send = [&](const QString &words) {
        if (words.trimmed().isEmpty() && remarks.isEmpty())
            return Outcome(refused(tr("Say in a few words what the zone should do: it was not sent back.")));
        return m_questionnaire.sendBack(words);
    };
    askUntilKept(m_messages,
                 {tr("Send back: %1").arg(name(m_questionnaire.key())), question, tr("Send &back")}, send, {},
                 m_questionnaire.typedWords(QStringLiteral("send-back")));
}

void OfficeActs::approve()
{
    m_workspace.commitPending();
    const qint64 seen = m_dataSet.moment();
    QStringList open;
    for (const JudgedFinding &known : m_questionnaire.findings()) {
        if (known.isOpen())
            open.append(tr("%1. %2", "question, what is said of it").arg(known.label, known.finding.message));
    }
    const auto count = static_cast<int>(open.size());
    const QString more = tr("… and %n more", nullptr, count - static_cast<int>(kListed));
    QStringList reasons;
    if (count > 0)
        reasons.append(tr("%n open findings:\n\n%1", nullptr, count).arg(listed(open, more)));
    if (const int blank = m_questionnaire.answerCount().blank; blank > 0)
        reasons.append(tr("%n questions without an answer or a reason.", nullptr, blank));
    if (!reasons.isEmpty() &&
        !m_messages.ask(tr("%1: %2", "questionnaire, what speaks against approving it")
                            .arg(name(m_questionnaire.key()), reasons.join(QStringLiteral("\n\n"))),
                        tr("A&pprove all the same")))
        return;
    (void)m_questionnaire.approve(seen); // a failure is told by the model
}

void OfficeActs::remark()
{
    const QuestionnairePage *form = m_workspace.currentForm();
    if (!form || form->currentVariable() < 0)
        return;
    m_workspace.commitPending();
    const int variable = form->currentVariable();
    const Variable &about = m_dataSet.catalogue().variables[static_cast<size_t>(variable)];
    const QString question = about.label.in(installedLanguage());
    const auto add = [&](const QString &words) {
        if (words.trimmed().isEmpty())
            return Outcome(Done{});
        return m_questionnaire.addRemark(variable, words);
    };
    askUntilKept(m_messages,
                 {tr("Remark: %1").arg(question),
                  tr("What the zone should look at (it will see this at the question):"),
                  tr("&Add the remark")},
                 add, {}, m_questionnaire.typedWords(QStringLiteral("remark"), about.name));
}

void OfficeActs::recordCall()
{
    m_workspace.commitPending();
    const QuestionnaireKey key = m_questionnaire.key();
    const std::optional<int> question = m_workspace.findingQuestion();
    if (m_workspace.lacksFinding()) {
        m_messages.refuse(tr("Choose the finding in the list that the call is about."));
        return;
    }
    const QString subject =
        question
            ? tr("%1 · %2", "zone and year, question")
                  .arg(name(key), m_dataSet.catalogue().variables[static_cast<size_t>(*question)].label.in(
                                      installedLanguage()))
            : name(key);
    CallDialog dialog(subject, m_dataSet.contact(key.refArea), &m_window);
    dialog.keepTyping(m_questionnaire.typedWords(QStringLiteral("call"), QStringLiteral("person")),
                      m_questionnaire.typedWords(QStringLiteral("call"), QStringLiteral("words")));
    execUntilKept(dialog, m_messages,
                  [&] { return m_questionnaire.noteCall(dialog.person(), dialog.words(), question); });
}

void OfficeActs::editContacts()
{
    ContactsDialog dialog(m_dataSet, m_messages, &m_window);
    execUntilKept(dialog, m_messages, [&] { return m_dataSet.setContacts(dialog.changed()); });
}

std::vector<QuestionnaireKey> OfficeActs::cleanQuestionnaires() const
{
    const auto counts = findingCounts(m_dataSet, m_dataSet.years(), installedLanguage());
    std::vector<QuestionnaireKey> clean;
    for (int zone = 0; zone < m_dataSet.observations().zoneCount(); ++zone) {
        for (int year = m_dataSet.years().first; year <= m_dataSet.years().last; ++year) {
            const QuestionnaireKey key{zone, year};
            const auto count = counts.find(key);
            const bool isClean = count == counts.end() || count->second == FindingCounts();
            const bool isAsked = m_dataSet.questionnaire(key).state == QuestionnaireState::ToClarify;
            if (isClean && !isAsked && QuestionnaireWay::canApprove(m_dataSet, m_desk, key))
                clean.push_back(key);
        }
    }
    return clean;
}

void OfficeActs::approveClean()
{
    m_workspace.commitPending();
    const auto clean = cleanQuestionnaires();
    if (clean.empty()) {
        m_messages.tell(tr("Approve those without findings"),
                        tr("Every questionnaire handed over has open findings."));
        return;
    }
    const auto count = static_cast<int>(clean.size());
    Act act{.label = tr("Approved: %n questionnaires", nullptr, count), .madeAt = m_dataSet.moment()};
    QStringList names;
    for (const QuestionnaireKey &key : clean) {
        names.append(name(key));
        act.states.push_back({.key = key, .state = QuestionnaireState::Approved});
    }
    const QString more = tr("… and %n more", nullptr, count - static_cast<int>(kListed));
    if (!m_messages.ask(
            tr("%n questionnaires were handed over and have no open finding:\n\n%1", nullptr, count)
                .arg(listed(names, more)),
            tr("A&pprove the %n", nullptr, count)))
        return;
    if (const Outcome done = m_dataSet.commit(std::move(act)); !done)
        m_messages.refuse(done.error().message);
}

// True also where the person goes on all the same.
bool OfficeActs::isFitToPublish(YearRange years)
{
    auto concerns = printConcerns(m_dataSet, years, installedLanguage());
    const int blank = questionnairesWithoutAnswers(m_dataSet, years);
    const QString ofBlank =
        blank == 0 ? QString() : tr("%n questionnaires are without answers.", nullptr, blank);
    const QString goOn = tr("&Publish all the same");
    if (concerns.empty())
        return blank == 0 || m_messages.ask(ofBlank, goOn);
    const QString heading = tr("The edition %1 would be published with these as they are.").arg(years.text());
    ConcernsDialog dialog(std::move(concerns), blank == 0 ? heading : heading + u' ' + ofBlank, goOn,
                          &m_window);
    const bool goesOn = dialog.exec() == QDialog::Accepted;
    if (dialog.chosen())
        m_workspace.showConcern(*dialog.chosen());
    return goesOn;
}

void OfficeActs::publish()
{
    m_workspace.commitPending();
    const YearRange years = m_dataSet.yearsToPublish();
    qint64 seen = m_dataSet.moment();
    if (!isFitToPublish(years))
        return;
    const auto publish = [&](const QString &note) {
        Outcome published = m_dataSet.publish(note.trimmed(), seen);
        seen = m_dataSet.moment(); // who is refused has read that others have changed something
        if (published)
            m_messages.tell(tr("Publish the edition"),
                            tr("Version %1 of the edition %2 is published.")
                                .arg(m_dataSet.editionVersions().back().number, years.text()));
        return published;
    };
    askUntilKept(m_messages,
                 {tr("Publish the edition"),
                  tr("The edition %1 is frozen as it is now: undo does not reach behind it, and later "
                     "corrections make "
                     "a new version. Note for this version:")
                      .arg(years.text()),
                  tr("&Publish")},
                 publish, {}, TypedWords(m_dataSet.path(), {QStringLiteral("publish"), years.text()}));
}

void OfficeActs::showDifferences()
{
    DifferencesDialog dialog(m_dataSet, installedLanguage(), &m_window);
    (void)dialog.exec(); // it changes nothing
}

} // namespace quaderno
