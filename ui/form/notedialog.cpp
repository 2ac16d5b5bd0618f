#include "form/notedialog.h"

#include "analysis/derivednote.h"
#include "window/following.h"
#include "window/keptwords.h"
#include "window/listtable.h"
#include "window/messages.h"

#include <QButtonGroup>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <tuple>

namespace quaderno
{

NoteDialog::NoteDialog(QuestionnaireModel &model, int row, Language language, Messages &messages,
                       QWidget *parent)
    : QDialog(parent), m_model(model), m_row(row), m_language(language), m_messages(messages),
      m_over(model.typedNoteBasis(row))
{
    const QModelIndex answer = model.index(row, QuestionnaireModel::AnswerColumn);
    setObjectName(QStringLiteral("noteDialog"));
    setWindowTitle(model.index(row, QuestionnaireModel::LabelColumn).data().toString());
    followUnder(*this);
    // Of a note begun over a version that is not known any more, it is said at least what stands there now.
    if (const auto now = model.noted(row).answer; now && !m_over.answer) {
        m_over.answer = now;
        m_over.answer->note.clear();
    }
    makeNote();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::accept);
    auto *layout = new QVBoxLayout(this);
    auto *heading = new QLabel(tr("&Note"), this);
    heading->setBuddy(m_note);
    layout->addWidget(heading);
    layout->addWidget(m_note);
    if (!answer.data(IsMissingRole).toBool()) {
        QWidget *certainty = makeCertainty();
        certainty->setEnabled(!m_note->isReadOnly());
        layout->addWidget(certainty);
    }
    m_news = new QLabel(this);
    m_news->setObjectName(QStringLiteral("noteNews"));
    m_news->setTextFormat(Qt::PlainText);
    m_news->setWordWrap(true);
    m_news->hide();
    layout->addWidget(m_news);
    makeHistory();
    layout->addWidget(new QLabel(tr("History"), this));
    layout->addWidget(m_history, 1);
    layout->addWidget(buttons);
    showOver();
    if (const QString typed = model.typedNote(row); !typed.isEmpty())
        m_note->setPlainText(typed);
    connect(&model, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &first, const QModelIndex &last) {
                if (first.row() <= m_row && m_row <= last.row())
                    followStored();
            });
    followStored();
    resize(560, 380);
}

void NoteDialog::makeNote()
{
    const QModelIndex answer = m_model.index(m_row, QuestionnaireModel::AnswerColumn);
    const bool isAnswered =
        !answer.data(StatusRole).toString().isEmpty() || !m_model.typedNote(m_row).isEmpty();
    m_note = new QPlainTextEdit(this);
    m_note->setObjectName(QStringLiteral("note"));
    m_note->setAccessibleName(tr("Note"));
    m_note->setReadOnly(!isAnswered || !m_model.lock().isEmpty());
    m_note->setTabChangesFocus(true);
    m_note->setFixedHeight(70);
    m_note->setPlaceholderText(isAnswered ? tr("A few words that help to read this answer")
                                          : tr("First give an answer, or say why it is missing."));
    m_keeper = new FormKeeper(this, [this] {
        m_model.keepTypedNote(m_row, isNoteTyped() ? m_note->toPlainText() : QString(), m_over.version);
    });
    connect(m_note, &QPlainTextEdit::textChanged, m_keeper, &FormKeeper::follow);
}

QWidget *NoteDialog::makeCertainty()
{
    auto *box = new QWidget(this);
    auto *layout = new QHBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    m_certainty = new QButtonGroup(this);
    for (const auto &[status, words] :
         {std::pair(ObsStatus::Normal, tr("&Certain")), std::pair(ObsStatus::Estimated, tr("&Estimated")),
          std::pair(ObsStatus::Provisional, tr("&Partial"))}) {
        auto *choice = new QRadioButton(words, box);
        choice->setObjectName(QStringLiteral("certainty-") + obsStatusLetter(status));
        m_certainty->addButton(choice, static_cast<int>(status));
        layout->addWidget(choice);
    }
    layout->addStretch();
    return box;
}

void NoteDialog::makeHistory()
{
    const QStringList heads{tr("When"), tr("Who"), tr("Answer"), tr("Note"), tr("How")};
    m_history = new QTableWidget(0, static_cast<int>(heads.size()), this);
    m_history->setObjectName(QStringLiteral("history"));
    m_history->setAccessibleName(tr("History"));
    m_history->setHorizontalHeaderLabels(heads);
    makeList(*m_history);
}

void NoteDialog::showHistory()
{
    const auto lines = m_model.history(m_row, m_language);
    m_history->setRowCount(static_cast<int>(lines.size()));
    for (int row = 0; row < m_history->rowCount(); ++row) {
        const HistoryLine &line = lines[static_cast<size_t>(row)];
        const QStringList texts{QLocale().toString(line.at.toLocalTime(), QLocale::ShortFormat), line.author,
                                line.answer, line.note, line.source};
        for (int column = 0; column < texts.size(); ++column)
            m_history->setItem(row, column, new QTableWidgetItem(texts.at(column)));
    }
    m_history->resizeColumnsToContents();
}

void NoteDialog::showOver()
{
    const QSignalBlocker quiet(m_note);
    m_note->setPlainText(wordsOf(m_over.answer));
    if (!m_certainty)
        return;
    m_certainty->setExclusive(false);
    for (QAbstractButton *choice : m_certainty->buttons())
        choice->setChecked(m_over.answer &&
                           m_certainty->id(choice) == static_cast<int>(m_over.answer->status));
    m_certainty->setExclusive(true);
}

void NoteDialog::followStored()
{
    showHistory();
    const QuestionnaireModel::Noted now = m_model.noted(m_row);
    if (!isTyped()) {
        m_over = now;
        showOver();
        m_news->hide();
        return;
    }
    const bool isOther = isOvertakenBy(now);
    m_news->setVisible(isOther);
    if (isOther) {
        const Change change = m_model.lastChange(m_row);
        m_news->setText(tr("%1 has changed this in the meantime (%2): %3", "who, when, what stands there now")
                            .arg(change.author,
                                 QLocale().toString(change.at.toLocalTime(), QLocale::ShortFormat),
                                 m_model.notedText(m_row, now.answer)));
    }
}

QString NoteDialog::wordsOf(const std::optional<Observation> &answer) const
{
    return answer ? noteInWords(answer->note, m_language) : QString();
}

ObsStatus NoteDialog::certainty() const
{
    if (m_certainty && m_certainty->checkedId() != -1)
        return static_cast<ObsStatus>(m_certainty->checkedId());
    return m_over.answer ? m_over.answer->status : ObsStatus::Normal;
}

bool NoteDialog::isNoteTyped() const
{
    return m_note->toPlainText() != wordsOf(m_over.answer);
}

bool NoteDialog::isCertaintyChosen() const
{
    return m_over.answer && m_over.answer->isPresent() && certainty() != m_over.answer->status;
}

Observation NoteDialog::written(const std::optional<Observation> &now) const
{
    Observation mine = now ? *now : *m_over.answer;
    if (isNoteTyped())
        mine.note = m_note->toPlainText().trimmed();
    if (isCertaintyChosen() && mine.isPresent())
        mine.status = certainty();
    return mine;
}

bool NoteDialog::isOvertakenBy(const QuestionnaireModel::Noted &now) const
{
    if (now.version == m_over.version || m_model.isWaiting(m_row) || !m_over.answer)
        return false;
    if (!now.answer)
        return true;
    const Observation &then = *m_over.answer;
    const bool isOtherNote = now.answer->note != then.note && wordsOf(now.answer) != m_note->toPlainText();
    const bool isOtherAnswer = std::tie(now.answer->value, now.answer->text, now.answer->reason) !=
                                   std::tie(then.value, then.text, then.reason) ||
                               (now.answer->status != then.status && now.answer->status != certainty());
    return (isNoteTyped() && isOtherNote) || (isCertaintyChosen() && isOtherAnswer);
}

bool NoteDialog::keep()
{
    m_keeper->keepNow();
    if (!m_model.lock().isEmpty())
        return true;
    m_model.follow();
    if (!isTyped() || !m_over.answer)
        return true;
    const QuestionnaireModel::Noted now = m_model.noted(m_row);
    const Observation mine = written(now.answer);
    if (isOvertakenBy(now)) {
        const auto whose = chooseBetween(
            m_messages, {.place = tr("the answer “%1”", "its question; in a sentence").arg(windowTitle()),
                         .theirs = m_model.notedText(m_row, now.answer),
                         .mine = m_model.notedText(m_row, mine),
                         .change = m_model.lastChange(m_row)});
        if (whose == Whose::Theirs)
            m_model.keepTypedNote(m_row, QString());
        if (whose != Whose::Mine)
            return whose.has_value();
    }
    m_model.setNote(m_row, mine, now.version); // a failed write is told by the model, and kept
    return true;
}

void NoteDialog::done(int result)
{
    if (keep())
        QDialog::done(result);
}

} // namespace quaderno
