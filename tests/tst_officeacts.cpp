// The Region's part in the window: review, remarks, calls, contacts, publication.
#include "calls.h"
#include "editions.h"
#include "faults.h"
#include "form/importdialog.h"
#include "office/contactsdialog.h"
#include "office/differencesdialog.h"
#include "openwindow.h"
#include "report/concernsdialog.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QTimer>

using namespace quaderno;
using namespace quaderno::tests;
using namespace Qt::StringLiterals;

class TestOfficeActs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_open = std::make_unique<OpenWindow>();
        m_open->search(u"elba"_s);
        m_open->key(Qt::Key_2, Qt::AltModifier);
    }
    void cleanup() { m_open.reset(); }
    void theStripOffersWhatCanBeDone();
    void remarksGoBackWithTheQuestionnaire();
    void wordsStayUntilTheyAreStored();
    void sendingBackNeedsWords();
    void openFindingsAreListedBeforeApproval();
    void theCleanOnesAreApprovedTogether();
    void aCallThatIsTakenBackIsNoSource();
    void contactsArePasted();
    void aCallWantsItsFinding();
    void contactsOfOthersAreLeftAlone_data();
    void contactsOfOthersAreLeftAlone();
    void anEditionIsPublished();
    void versionsAreCompared();
    void oneSheetBringsTheResidentsOfAllZones();

private:
    [[nodiscard]] QAction &action(const QString &name) const
    {
        auto *found = m_open->window->findChild<QAction *>(name);
        if (!found)
            qFatal("there is no action %s", qPrintable(name));
        return *found;
    }
    [[nodiscard]] QuestionnaireKey elba() const
    {
        return {m_open->dataSet().observations().zoneIndex(u"elba"_s).value(), 2011};
    }
    [[nodiscard]] QuestionnaireState state() const { return m_open->dataSet().questionnaire(elba()).state; }
    void bring(QuestionnaireState state) const
    {
        QVERIFY(m_open->dataSet().commit({.label = u"x"_s, .states = {{elba(), state, {}}}}).isOk());
    }
    // To the list of what to look at first, which the next act opens.
    static void answerConcerns(const std::function<void(const ConcernsDialog &, QListWidget &)> &answer);
    [[nodiscard]] QPushButton &button(const QString &name) const { return m_open->child<QPushButton>(name); }

    std::unique_ptr<OpenWindow> m_open;
};

void TestOfficeActs::theStripOffersWhatCanBeDone()
{
    QCOMPARE(state(), QuestionnaireState::Published);
    QVERIFY(!button(u"takeInReviewQuestionnaire"_s).isVisible());
    QVERIFY(!action(u"approve"_s).isEnabled());
    bring(QuestionnaireState::Sent);
    QVERIFY(button(u"takeInReviewQuestionnaire"_s).isVisible());
    QTest::mouseClick(&button(u"takeInReviewQuestionnaire"_s), Qt::LeftButton);
    QCOMPARE(state(), QuestionnaireState::InReview);
    QVERIFY(!action(u"takeInReview"_s).isEnabled());
    QVERIFY(button(u"sendBackQuestionnaire"_s).isVisible() && action(u"sendBack"_s).isEnabled());
    QCOMPARE(valueOf(m_open->dataSet().stateHistory(elba())).front().change.author, u"Prova"_s);
}

void TestOfficeActs::remarksGoBackWithTheQuestionnaire()
{
    bring(QuestionnaireState::InReview);
    m_open->field("users").setFocus();
    m_open->messages.words = u"Sono tutti residenti?"_s;
    m_open->key(Qt::Key_R, Qt::ControlModifier);
    auto &remark = m_open->child<QLabel>(u"remarks-users"_s);
    QVERIFY(remark.isVisible());
    QVERIFY(remark.text().startsWith(u"Osservazione di Prova, "_s) &&
            remark.text().endsWith(u": Sono tutti residenti?"_s));
    // What was said on the telephone is the Region's own, though it was about a question too.
    const Remark call{.kind = Remark::Kind::Call, .variable = 0, .person = u"Ada"_s, .text = u"al bar"_s};
    QVERIFY(m_open->dataSet().commit(QuestionnaireWay::addRemark(m_open->dataSet(), elba(), call)).isOk());
    m_open->messages.words = u"Manca una firma"_s;
    QTest::mouseClick(&button(u"sendBackQuestionnaire"_s), Qt::LeftButton);
    QVERIFY(m_open->messages.questions.last().contains(u"Sono tutti residenti?"_s));
    QVERIFY(!m_open->messages.questions.last().contains(u"al bar"_s));
    QCOMPARE(state(), QuestionnaireState::Returned);
    QVERIFY(m_open->child<QLabel>(u"way"_s).text().contains(u"Manca una firma"_s));
    // The zone reads it beside its field.
    m_open->preferences.setDesk({.role = Role::Coordinator, .zone = u"elba"_s});
    m_open->restart();
    m_open->key(Qt::Key_2, Qt::AltModifier);
    QVERIFY(m_open->child<QLabel>(u"remarks-users"_s).isVisible());
    QVERIFY(!m_open->field("users").isReadOnly());
    QVERIFY(!button(u"approveQuestionnaire"_s).isVisible());
    // And on the last page, before it is sent again.
    action(u"checkAndSendAction"_s).trigger();
    auto &pending = m_open->child<QListWidget>(u"pending"_s);
    QTRY_VERIFY(pending.isVisible());
    QCOMPARE(pending.item(0)->text(), u"1 osservazione della Regione"_s);
    QVERIFY2(pending.item(1)->text().startsWith(u"Utenti"_s) &&
                 pending.item(1)->text().endsWith(u"Sono tutti residenti?"_s),
             qPrintable(pending.item(1)->text()));
    m_open->child<QPushButton>(u"backToQuestionnaire"_s).click();
    // Settled by approval.
    QVERIFY(m_open->dataSet()
                .commit({.label = u"x"_s, .states = {{elba(), QuestionnaireState::Approved, {}}}})
                .isOk());
    QVERIFY(!m_open->child<QLabel>(u"remarks-users"_s).isVisible());
}

// They are asked for again, with the sentence that says why, for as long as the file does not take them.
void TestOfficeActs::wordsStayUntilTheyAreStored()
{
    bring(QuestionnaireState::InReview);
    const QString words = u"Sono tutti residenti?"_s;
    std::optional<FileInUse> other(std::in_place, m_open->dataSet().path());
    m_open->messages.words = words;
    m_open->messages.whenAskedAgain = [&other] { other.reset(); };
    m_open->field("users").setFocus();
    m_open->key(Qt::Key_R, Qt::ControlModifier);
    QCOMPARE(m_open->messages.suggestions.last(), words);
    QVERIFY(m_open->messages.questions.last().startsWith(u"Non salvato: un altro programma"_s));
    QVERIFY(m_open->child<QLabel>(u"remarks-users"_s).text().endsWith(words));

    other.emplace(m_open->dataSet().path());
    m_open->messages.words = u"Zona nuova"_s;
    m_open->messages.whenAskedAgain = [&other] { other.reset(); };
    const auto zones = m_open->dataSet().zones().size();
    action(u"addZone"_s).trigger();
    QCOMPARE(m_open->dataSet().zones().size(), zones + 1);
}

void TestOfficeActs::sendingBackNeedsWords()
{
    bring(QuestionnaireState::Sent);
    m_open->messages.words = u"  "_s;
    action(u"sendBack"_s).trigger();
    QVERIFY(m_open->messages.questions.last().startsWith(u"Scrivi in poche parole"_s));
    QCOMPARE(state(), QuestionnaireState::Sent);
    m_open->messages.words = std::nullopt;
    action(u"sendBack"_s).trigger();
    QCOMPARE(state(), QuestionnaireState::Sent);
}

void TestOfficeActs::openFindingsAreListedBeforeApproval()
{
    enter(m_open->dataSet(), elba().refArea, 2011, "days_per_week", {.value = 9});
    bring(QuestionnaireState::InReview);
    m_open->messages.saysYes = false;
    action(u"approve"_s).trigger();
    QCOMPARE(state(), QuestionnaireState::InReview);
    QVERIFY(m_open->messages.questions.last().contains(u"I giorni alla settimana vanno da 0 a 7."_s));
    m_open->messages.saysYes = true;
    QTest::mouseClick(&button(u"approveQuestionnaire"_s), Qt::LeftButton);
    QCOMPARE(state(), QuestionnaireState::Approved);
    QVERIFY(!action(u"approve"_s).isEnabled());
}

void TestOfficeActs::theCleanOnesAreApprovedTogether()
{
    action(u"approveClean"_s).trigger();
    QCOMPARE(m_open->messages.told.size(), 1); // all are published
    const auto counts = findingCounts(m_open->dataSet(), m_open->dataSet().years(), Language::Italian);
    Act act{.label = u"x"_s};
    int clean = 0;
    for (int zone = 0; zone < m_open->dataSet().observations().zoneCount(); ++zone) {
        const QuestionnaireKey key{zone, 2011};
        act.states.push_back({key, QuestionnaireState::Sent, {}});
        clean += !counts.contains(key) || counts.at(key) == FindingCounts();
    }
    QVERIFY(clean > 0 && clean < 27);
    QVERIFY(m_open->dataSet().commit(std::move(act)).isOk());
    action(u"approveClean"_s).trigger();
    int approved = 0;
    for (int zone = 0; zone < m_open->dataSet().observations().zoneCount(); ++zone)
        approved += m_open->dataSet().questionnaire({zone, 2011}).state == QuestionnaireState::Approved;
    QCOMPARE(approved, clean);
    QVERIFY(m_open->dataSet().undo().isOk());
    QCOMPARE(state(), QuestionnaireState::Sent);
}

void TestOfficeActs::aCallThatIsTakenBackIsNoSource()
{
    const auto sourceAfter = [this](double hours) {
        m_open->field("hours_per_day").setFocus();
        m_open->field("hours_per_day").selectAll();
        m_open->type(QString::number(hours));
        m_open->key(Qt::Key_Return);
        const ObsKey cell = keyOf(m_open->dataSet(), elba().refArea, 2011, "hours_per_day");
        return valueOf(m_open->dataSet().history(cell)).front().change.source;
    };
    recordNextCall(u"Ada"_s, u"Tre ore."_s);
    action(u"recordCall"_s).trigger();
    m_open->comeBack();
    QVERIFY(m_open->child<QLabel>(u"wayRemarks"_s).text().contains(u"Ada"_s));
    QCOMPARE(sourceAfter(3), u"call:Ada"_s);
    QVERIFY(m_open->dataSet().undo().isOk());
    QVERIFY(m_open->dataSet().undo().isOk());
    QVERIFY(!m_open->child<QLabel>(u"wayRemarks"_s).isVisible());
    QCOMPARE(sourceAfter(4), u"typed"_s);
}

// Among findings a call is about the one that is chosen, and not about whatever zone stands above.
void TestOfficeActs::aCallWantsItsFinding()
{
    m_open->search(u"elba"_s); // which has none in 2011
    m_open->key(Qt::Key_3, Qt::AltModifier);
    action(u"recordCall"_s).trigger();
    QCOMPARE(m_open->messages.refusals.size(), 1);
    QVERIFY2(m_open->messages.refusals.first().startsWith(u"Scegli"_s),
             qPrintable(m_open->messages.refusals.first()));
}

void TestOfficeActs::contactsOfOthersAreLeftAlone_data()
{
    QTest::addColumn<int>("choice");
    QTest::addColumn<QString>("wanted");
    QTest::newRow("mine goes in") << 0 << u"Ada Rossi"_s;
    QTest::newRow("theirs stays") << 1 << u"Bruna Neri"_s;
}

// What both have changed is asked about, and what is saved is no more than what was changed here.
void TestOfficeActs::contactsOfOthersAreLeftAlone()
{
    QFETCH(int, choice);
    QFETCH(QString, wanted);
    const int zone = elba().refArea;
    const auto other = valueOf(DataSet::open(m_open->dataSet().path(), Access::ReadWrite));
    const Contact bruna{.name = u"Bruna Neri"_s};
    other->setAuthor(u"Carla"_s);
    QString shown;
    bool wasOpenAfterGoingBack = false;
    m_open->messages.choices = {std::nullopt, choice};
    QTimer::singleShot(0, [&] {
        auto *dialog = qobject_cast<ContactsDialog *>(QApplication::activeModalWidget());
        QVERIFY(dialog);
        auto *table = dialog->findChild<QTableWidget *>(u"contactsTable"_s);
        table->item(zone, 1)->setText(u"Ada Rossi"_s);
        QVERIFY(other->setContacts({{zone, bruna}, {zone + 1, bruna}}).isOk());
        QTRY_COMPARE_WITH_TIMEOUT(table->item(zone + 1, 1)->text(), bruna.name, 1000); // it follows
        shown = table->item(zone, 1)->text();
        dialog->accept();
        wasOpenAfterGoingBack = dialog->isVisible();
        dialog->accept();
    });
    action(u"contacts"_s).trigger();
    QCOMPARE(shown, u"Ada Rossi"_s);
    QVERIFY(wasOpenAfterGoingBack);
    QCOMPARE(m_open->messages.questions.size(), 2);
    for (const QString &said : {u"Ada Rossi"_s, u"Bruna Neri"_s, u"Carla"_s})
        QVERIFY2(m_open->messages.questions.front().contains(said), qPrintable(said));
    QVERIFY(m_open->messages.refusals.isEmpty());
    QCOMPARE(m_open->dataSet().contact(zone).name, wanted);
    QCOMPARE(m_open->dataSet().contact(zone + 1), bruna);
}

void TestOfficeActs::contactsArePasted()
{
    QApplication::clipboard()->setText(u"Elba\tAda Rossi\tServizi sociali\t0565 1\tada@example.org\n"
                                       "Firenze\tBruno Neri\t\t055 2\t\n"_s);
    QTimer::singleShot(0, [] {
        auto *dialog = qobject_cast<ContactsDialog *>(QApplication::activeModalWidget());
        QVERIFY(dialog);
        auto *table = dialog->findChild<QTableWidget *>(u"contactsTable"_s);
        QTest::keyClick(table, Qt::Key_V, Qt::ControlModifier);
        dialog->accept();
    });
    action(u"contacts"_s).trigger();
    const Contact ada = m_open->dataSet().contact(elba().refArea);
    QCOMPARE(ada, (Contact{.name = u"Ada Rossi"_s,
                           .office = u"Servizi sociali"_s,
                           .telephone = u"0565 1"_s,
                           .email = u"ada@example.org"_s}));
    QTimer::singleShot(0, [] {
        auto *dialog = qobject_cast<CallDialog *>(QApplication::activeModalWidget());
        QVERIFY(dialog);
        QCOMPARE(dialog->findChild<QLabel *>(u"callTelephone"_s)->text(), u"0565 1"_s);
        QCOMPARE(dialog->person(), u"Ada Rossi"_s);
        const auto *record = dialog->findChild<QPushButton *>(u"callRecord"_s);
        QVERIFY(!record->isEnabled()); // nothing was said yet
        dialog->findChild<QPlainTextEdit *>(u"callWords"_s)->setPlainText(u"Le sedi sono due."_s);
        QVERIFY(record->isEnabled());
        dialog->accept();
    });
    action(u"recordCall"_s).trigger();
    const Remark call = m_open->dataSet().questionnaire(elba()).remarks.back();
    QCOMPARE(call.kind, Remark::Kind::Call);
    QCOMPARE(call.person, u"Ada Rossi"_s);
    QCOMPARE(call.text, u"Le sedi sono due."_s);
}

void TestOfficeActs::answerConcerns(const std::function<void(const ConcernsDialog &, QListWidget &)> &answer)
{
    QTimer::singleShot(0, [answer] {
        auto *dialog = qobject_cast<ConcernsDialog *>(QApplication::activeModalWidget());
        QVERIFY(dialog);
        answer(*dialog, *dialog->findChild<QListWidget *>(u"concerns"_s));
    });
}

void TestOfficeActs::anEditionIsPublished()
{
    bring(QuestionnaireState::InReview);
    QCOMPARE(m_open->dataSet().editionVersions().size(), 1U); // as it was printed
    // The list comes first, and each of it leads to where it is mended.
    QStringList listed;
    answerConcerns([&listed](const ConcernsDialog &dialog, QListWidget &list) {
        for (int row = 0; row < list.count(); ++row)
            listed.append(list.item(row)->text());
        list.setCurrentRow(list.count() - 1);
        dialog.findChild<QPushButton *>(u"concernsGo"_s)->click();
    });
    action(u"publish"_s).trigger();
    QVERIFY2(listed.contains(u"Elba 2011: in verifica, e i suoi dati sono nelle somme e nei valori medi."_s),
             qPrintable(listed.join(u'\n')));
    QVERIFY(listed.filter(u"Firenze 2009"_s).filter(u"316.800"_s).size() == 1);
    QCOMPARE(m_open->dataSet().editionVersions().size(), 1U);
    QVERIFY(m_open->child<QLabel>(u"way"_s).text().startsWith(u"Elba · 2011"_s));
    m_open->messages.words = u"Ristampa"_s;
    answerConcerns([](const ConcernsDialog &dialog, QListWidget &) {
        dialog.findChild<QPushButton *>(u"concernsGoOn"_s)->click();
    });
    action(u"publish"_s).trigger();
    QCOMPARE(m_open->dataSet().editionVersions().size(), 2U);
    QCOMPARE(m_open->dataSet().editionVersions().back().note, u"Ristampa"_s);
    QCOMPARE(m_open->messages.verbs.last(), u"&Pubblica"_s);
    QVERIFY(m_open->messages.told.last().contains(u"1.1"_s));
    QVERIFY(action(u"differences"_s).isEnabled());
}

void TestOfficeActs::versionsAreCompared()
{
    QVERIFY(m_open->dataSet().publish({}).isOk());
    const int firenze = m_open->dataSet().observations().zoneIndex(u"firenze"_s).value();
    enter(m_open->dataSet(), firenze, 2009, "municipal_cost", {.value = 316200});
    DifferencesDialog dialog(m_open->dataSet(), Language::Italian);
    const auto *table = dialog.findChild<QTableWidget *>(u"differencesTable"_s);
    QVERIFY(table->rowCount() >= 1);
    QCOMPARE(table->item(0, 1)->text(), u"Firenze"_s);
    QCOMPARE(table->item(0, 3)->text(), u"316.800"_s);
    QCOMPARE(table->item(0, 4)->text(), u"316.200"_s);
    dialog.findChild<QPushButton *>(u"differencesCopy"_s)->click();
    QVERIFY(QApplication::clipboard()->text().contains(u"Firenze\t2009\t316.800\t316.200"_s));
    // Once that is in print, the dialog opens on what the new version changed.
    QVERIFY(m_open->dataSet().publish({}).isOk());
    const DifferencesDialog again(m_open->dataSet(), Language::Italian);
    const auto chosen = [&again](const char *name) {
        return again.findChild<QComboBox *>(QLatin1String(name))->currentText();
    };
    QVERIFY(chosen("differencesFrom").contains(u"1.1"_s) && chosen("differencesTo").contains(u"1.2"_s));
    QVERIFY(again.findChild<QTableWidget *>(u"differencesTable"_s)->rowCount() >= 1);
}

// A new year: residents and municipalities of every zone from one sheet, by the words of the form.
void TestOfficeActs::oneSheetBringsTheResidentsOfAllZones()
{
    m_open->messages.words = u"2012"_s;
    action(u"addYear"_s).trigger();
    QFile sheet(m_open->folder.filePath(u"residenti.csv"_s));
    QVERIFY(sheet.open(QIODevice::WriteOnly));
    sheet.write("Zona;Popolazione di riferimento;Comuni della zona\n");
    const auto &zones = m_open->dataSet().zones();
    for (size_t zone = 0; zone < zones.size(); ++zone)
        sheet.write(u"%1;%2.000;%3\n"_s.arg(zones[zone].name).arg(100 + zone).arg(zone + 1).toUtf8());
    sheet.close();
    m_open->messages.file = sheet.fileName();
    QTimer::singleShot(0, [] {
        QTRY_VERIFY(qobject_cast<ImportDialog *>(QApplication::activeModalWidget()));
        static_cast<QDialog *>(QApplication::activeModalWidget())->accept();
    });
    action(u"importSheet"_s).trigger();
    QVERIFY2(m_open->messages.refusals.isEmpty(), qPrintable(m_open->messages.refusals.join(u' ')));
    const DataSet &dataSet = m_open->dataSet();
    for (int zone = 0; zone < dataSet.observations().zoneCount(); ++zone) {
        const auto valueIn = [&](const char *variable) {
            return dataSet.observations().cell(keyOf(dataSet, zone, 2012, variable)).value;
        };
        QCOMPARE(valueIn("residents"), (100.0 + zone) * 1000);
        QCOMPARE(valueIn("municipalities"), zone + 1.0);
    }
}

QTEST_MAIN(TestOfficeActs)
#include "tst_officeacts.moc"
