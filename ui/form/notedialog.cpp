#include "form/notedialog.h"

#include "form/answerfield.h"
#include "window/listtable.h"

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

namespace quaderno
{

namespace
{
} // namespace

NoteDialog::NoteDialog(QuestionnaireModel &model, int row, Language language, QWidget *parent)
    : QDialog(parent), m_model(model), m_row(row)
{
    const QModelIndex answer = model.index(row, QuestionnaireModel::AnswerColumn);
    setObjectName(QStringLiteral("noteDialog"));
    setWindowTitle(model.index(row, QuestionnaireModel::LabelColumn).data().toString());
    const bool isAnswered = !answer.data(StatusRole).toString().isEmpty();
    const bool isOpen = isAnswered && model.lock().isEmpty();

    const QString typed = model.typedNote(row);
    m_note = new QPlainTextEdit(typed.isEmpty() ? answer.data(NoteRole).toString() : typed, this);
    m_note->setObjectName(QStringLiteral("note"));
    m_note->setAccessibleName(tr("Note"));
    m_note->setReadOnly(!isOpen);
    m_note->setTabChangesFocus(true);
    m_note->setFixedHeight(70);
    m_note->setPlaceholderText(isAnswered ? tr("A few words that help to read this answer")
                                          : tr("First give an answer, or say why it is missing."));
    m_keeping.setSingleShot(true);
    m_keeping.setTimerType(Qt::PreciseTimer);
    m_keeping.setInterval(kKeepMilliseconds);
    connect(&m_keeping, &QTimer::timeout, this,
            [this] { m_model.keepTypedNote(m_row, m_note->toPlainText()); });
    connect(m_note, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_keeping.isActive())
            m_keeping.start();
    });
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::accept);
    auto *layout = new QVBoxLayout(this);
    auto *heading = new QLabel(tr("&Note"), this);
    heading->setBuddy(m_note);
    layout->addWidget(heading);
    layout->addWidget(m_note);
    if (!answer.data(IsMissingRole).toBool()) {
        QWidget *certainty = makeCertainty();
        certainty->setEnabled(isOpen);
        layout->addWidget(certainty);
    }
    layout->addWidget(new QLabel(tr("History"), this));
    layout->addWidget(makeHistory(language), 1);
    layout->addWidget(buttons);
    resize(560, 380);
}

QWidget *NoteDialog::makeCertainty()
{
    auto *box = new QWidget(this);
    auto *layout = new QHBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    m_certainty = new QButtonGroup(this);
    const QString letter = m_model.index(m_row, QuestionnaireModel::AnswerColumn).data(StatusRole).toString();
    for (const auto &[status, words] :
         {std::pair(ObsStatus::Normal, tr("&Certain")), std::pair(ObsStatus::Estimated, tr("&Estimated")),
          std::pair(ObsStatus::Provisional, tr("&Partial"))}) {
        auto *choice = new QRadioButton(words, box);
        choice->setObjectName(QStringLiteral("certainty-") + obsStatusLetter(status));
        choice->setChecked(letter == obsStatusLetter(status));
        m_certainty->addButton(choice, static_cast<int>(status));
        layout->addWidget(choice);
    }
    layout->addStretch();
    return box;
}

QWidget *NoteDialog::makeHistory(Language language)
{
    const auto lines = m_model.history(m_row, language);
    const QStringList heads{tr("When"), tr("Who"), tr("Answer"), tr("Note"), tr("How")};
    auto *table = new QTableWidget(static_cast<int>(lines.size()), static_cast<int>(heads.size()), this);
    table->setObjectName(QStringLiteral("history"));
    table->setAccessibleName(tr("History"));
    table->setHorizontalHeaderLabels(heads);
    makeList(*table);
    for (int row = 0; row < table->rowCount(); ++row) {
        const HistoryLine &line = lines[static_cast<size_t>(row)];
        const QStringList texts{QLocale().toString(line.at.toLocalTime(), QLocale::ShortFormat), line.author,
                                line.answer, line.note, line.source};
        for (int column = 0; column < texts.size(); ++column)
            table->setItem(row, column, new QTableWidgetItem(texts.at(column)));
    }
    table->resizeColumnsToContents();
    return table;
}

void NoteDialog::done(int result)
{
    m_keeping.stop();
    if (m_model.lock().isEmpty()) {
        const auto status =
            m_certainty ? static_cast<ObsStatus>(m_certainty->checkedId()) : ObsStatus::Normal;
        const bool isChosen = !m_certainty || m_certainty->checkedId() != -1;
        const QString letter =
            m_model.index(m_row, QuestionnaireModel::AnswerColumn).data(StatusRole).toString();
        if (!letter.isEmpty())
            m_model.setNote(m_row, m_note->toPlainText(),
                            isChosen ? status
                                     : obsStatusFromLetter(letter.front()).value_or(ObsStatus::Normal));
    }
    QDialog::done(result);
}

} // namespace quaderno
