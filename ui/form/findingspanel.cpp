#include "form/findingspanel.h"

#include "form/answerfield.h"
#include "form/statemark.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace quaderno
{

namespace
{

// The shape of its weight before each sentence.
class FindingDelegate : public QStyledItemDelegate
{
public:
    FindingDelegate(const Theme &theme, QObject *parent) : QStyledItemDelegate(parent), m_theme(theme) {}

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const auto state = static_cast<AnswerState>(index.data(AnswerStateRole).toInt());
        option->features |= QStyleOptionViewItem::HasDecoration | QStyleOptionViewItem::WrapText;
        option->decorationSize = {16, 16};
        option->decorationAlignment = Qt::AlignTop;
        option->icon = stateMarkPixmap(state, m_theme, option->widget->devicePixelRatioF());
    }

private:
    Theme m_theme;
};

} // namespace

FindingsPanel::FindingsPanel(QuestionnaireModel &model, const Theme &theme, QWidget *parent)
    : QWidget(parent), m_questionnaire(model), m_model(new FindingsModel(this)), m_summary(new QLabel(this)),
      m_list(new QListView(this)), m_ask(new QLabel(this)), m_explanation(new QLineEdit(this))
{
    setObjectName(QStringLiteral("findingsPanel"));
    m_summary->setObjectName(QStringLiteral("findingsSummary"));
    QFont bold = font();
    bold.setBold(true);
    m_summary->setFont(bold);
    m_list->setObjectName(QStringLiteral("findings"));
    m_list->setAccessibleName(tr("Checks: Enter goes to the field"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new FindingDelegate(theme, m_list));
    m_list->setPalette(theme.listPalette());
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setWordWrap(true);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setSpacing(3);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_ask->setText(tr("E&xplain in a few words (kept on record, and it can become a note):"));
    m_ask->setWordWrap(true);
    m_ask->setBuddy(m_explanation);
    m_explanation->setObjectName(QStringLiteral("explanation"));
    m_explanation->setAccessibleName(tr("Explanation of the warning"));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_summary);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_ask);
    layout->addWidget(m_explanation);

    connect(&model, &QuestionnaireModel::findingsChanged, this, &FindingsPanel::refresh);
    connect(&model, &QAbstractItemModel::dataChanged, this, &FindingsPanel::showSummary);
    connect(&model, &QuestionnaireModel::lockChanged, this, &FindingsPanel::showCurrent);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &FindingsPanel::showCurrent);
    const auto request = [this](const QModelIndex &index) {
        Q_EMIT fieldRequested(index.data(VariableRole).toInt());
    };
    connect(m_list, &QListView::activated, this, request);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &) { showCurrent(); });
    connect(m_explanation, &QLineEdit::textEdited, this, [this] {
        beginExplaining();
        if (!m_keeping.isActive())
            m_keeping.start();
    });
    // Enter stores what was typed before a kill, and is in the line again, as it stands; leaving it does not.
    connect(m_explanation, &QLineEdit::returnPressed, this, &FindingsPanel::beginExplaining);
    m_keeping.setSingleShot(true);
    m_keeping.setTimerType(Qt::PreciseTimer);
    m_keeping.setInterval(kKeepMilliseconds);
    connect(&m_keeping, &QTimer::timeout, this, [this] {
        if (m_explained)
            typedWords(*m_explained).keep(m_explanation->text());
    });
    connect(m_explanation, &QLineEdit::editingFinished, this, &FindingsPanel::keepExplanation);
    // While the finding is still one of the questionnaire in view.
    connect(&model, &QAbstractItemModel::modelAboutToBeReset, this, &FindingsPanel::keepExplanation);
    refresh();
}

std::vector<FindingsModel::Unreadable> FindingsPanel::unreadable() const
{
    std::vector<FindingsModel::Unreadable> answers;
    for (const auto &known : m_questionnaire.pending()) {
        if (known.kind == QuestionnaireModel::Pending::Kind::Unreadable ||
            known.kind == QuestionnaireModel::Pending::Kind::Unsaved)
            answers.push_back({.variable = known.row, .text = known.text});
    }
    return answers;
}

QString FindingsPanel::summary() const
{
    int errors = 0;
    int warnings = 0;
    for (const JudgedFinding &known : m_questionnaire.findings()) {
        errors += known.isError() && known.isOpen();
        warnings += !known.isError() && known.isOpen();
    }
    const auto pending = m_questionnaire.pending();
    const auto count = [&pending](QuestionnaireModel::Pending::Kind kind) {
        return static_cast<int>(std::ranges::count(pending, kind, &QuestionnaireModel::Pending::kind));
    };
    const int unsaved = count(QuestionnaireModel::Pending::Kind::Unsaved);
    const int unreadable = count(QuestionnaireModel::Pending::Kind::Unreadable);
    QStringList parts;
    if (unsaved > 0)
        parts.append(tr("%n answers that are not saved", nullptr, unsaved));
    if (unreadable > 0)
        parts.append(tr("%n answers that cannot be read", nullptr, unreadable));
    if (errors > 0)
        parts.append(tr("%n errors", nullptr, errors));
    if (warnings > 0)
        parts.append(tr("%n warnings", nullptr, warnings));
    return parts.join(QStringLiteral(", "));
}

void FindingsPanel::refresh()
{
    const JudgedFinding *current = m_model->finding(m_list->currentIndex().row());
    const QString key = current ? current->finding.key : QString();
    m_model->setFindings(m_questionnaire.findings());
    m_list->setCurrentIndex(m_model->index(std::max(0, m_model->rowOf(key))));
    showCurrent();
    showSummary();
}

// What cannot be read comes and goes while it is typed: it has its rows, and moves nobody off theirs.
void FindingsPanel::showUnreadable()
{
    const JudgedFinding *current = m_model->finding(m_list->currentIndex().row());
    const QString key = current ? current->finding.key : QString();
    const int before = m_model->rowCount();
    m_model->setUnreadable(unreadable());
    if (m_model->rowCount() != before || !m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_model->index(std::max(0, m_model->rowOf(key))));
}

void FindingsPanel::showSummary()
{
    showUnreadable();
    const QString open = summary();
    m_summary->setText(open.isEmpty() ? tr("Nothing to put right") : open);
    Q_EMIT summaryChanged();
}

void FindingsPanel::beginExplaining()
{
    const JudgedFinding *current = m_model->finding(m_list->currentIndex().row());
    if (!m_explained && current)
        m_explained = current->finding;
}

TypedWords FindingsPanel::typedWords(const Finding &finding) const
{
    return m_questionnaire.typedWords(QStringLiteral("explanation"), finding.key);
}

// What was typed and not stored before a kill, then what waits, then what is stored.
QString FindingsPanel::explanationOf(const JudgedFinding &known) const
{
    const QString typed = typedWords(known.finding).kept();
    return typed.isEmpty() ? m_questionnaire.unsavedExplanation(known.finding).value_or(known.explanation)
                           : typed;
}

void FindingsPanel::showCurrent()
{
    const JudgedFinding *current = m_model->finding(m_list->currentIndex().row());
    // What is half typed belongs to its finding, not to the line.
    if (m_explained && (!current || current->finding.key != m_explained->key)) {
        keepExplanation();
        return;
    }
    const bool isWarning = current && !current->isError();
    m_ask->setVisible(isWarning);
    m_explanation->setVisible(isWarning);
    m_explanation->setReadOnly(!m_questionnaire.lock().isEmpty());
    if (m_explanation->isModified())
        return;
    m_explanation->setText(isWarning ? explanationOf(*current) : QString());
}

void FindingsPanel::keepExplanation()
{
    if (!m_explained)
        return;
    m_explanation->setModified(false);
    const Finding finding = *std::exchange(m_explained, std::nullopt);
    // Not stored, it waits with the data set and is shown again at its finding.
    m_keeping.stop();
    typedWords(finding).forget();
    (void)m_questionnaire.explain(finding, m_explanation->text());
    showCurrent();
}

} // namespace quaderno
