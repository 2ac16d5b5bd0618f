#include "findings/acceptdialog.h"

#include "analysis/numbering.h"
#include "storage/dataset.h"
#include "window/keptwords.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace quaderno
{

AcceptDialog::AcceptDialog(const DataSet &dataSet, const ListedFinding &finding, Language language,
                           QWidget *parent)
    : QDialog(parent), m_finding(finding), m_language(language),
      m_zone(dataSet.zones()[static_cast<size_t>(finding.finding().refArea)].name),
      m_words(new QLineEdit(this)), m_isPrinted(new QCheckBox(tr("&Print the same words under:"), this)),
      m_tables(new QComboBox(this)), m_translation(new QLineEdit(this)), m_preview(new QLabel(this))
{
    setObjectName(QStringLiteral("acceptDialog"));
    setWindowTitle(tr("Accept: %1 %2").arg(m_zone).arg(finding.finding().timePeriod));
    auto *sentence = new QLabel(finding.finding().message, this);
    sentence->setTextFormat(Qt::PlainText);
    sentence->setWordWrap(true);
    auto *ask = new QLabel(tr("Why does it &stand? (kept on record)"), this);
    ask->setBuddy(m_words);
    m_words->setObjectName(QStringLiteral("acceptWords"));
    m_words->setText(finding.judged.explanation);
    m_words->selectAll();
    m_isPrinted->setObjectName(QStringLiteral("acceptPrinted"));
    m_tables->setObjectName(QStringLiteral("acceptTables"));
    m_tables->setAccessibleName(tr("Table of the note"));
    m_translation->setObjectName(QStringLiteral("acceptTranslation"));
    m_translation->setPlaceholderText(language == Language::Italian
                                          ? tr("the same words for the report in English")
                                          : tr("the same words for the report in Italian"));
    m_translation->setAccessibleName(m_translation->placeholderText());
    m_preview->setObjectName(QStringLiteral("acceptPreview"));
    m_preview->setTextFormat(Qt::PlainText);
    m_preview->setWordWrap(true);
    fillTables(dataSet, language);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_accept = buttons->addButton(tr("&Accept the finding"), QDialogButtonBox::AcceptRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_words, &QLineEdit::textChanged, this, &AcceptDialog::showNote);
    connect(m_translation, &QLineEdit::textChanged, this, &AcceptDialog::showNote);
    connect(m_isPrinted, &QCheckBox::toggled, this, &AcceptDialog::showNote);
    auto *layout = new QVBoxLayout(this);
    for (QWidget *part : std::initializer_list<QWidget *>{sentence, ask, m_words, m_isPrinted, m_tables,
                                                          m_translation, m_preview, buttons})
        layout->addWidget(part);
    resize(520, sizeHint().height());
    m_words->setFocus();
    showNote();
}

// A translation is of a note that is printed.
void AcceptDialog::keepTyping(const TypedWords &words, const TypedWords &translation)
{
    new TypingKeeper(*m_words, words);
    new TypingKeeper(*m_translation, translation);
    if (!m_translation->text().isEmpty())
        m_isPrinted->setChecked(m_isPrinted->isEnabled());
}

// What the finding moves most comes first.
void AcceptDialog::fillTables(const DataSet &dataSet, Language language)
{
    const Catalogue &catalogue = dataSet.catalogue();
    for (const Shown &shown : printedFrom(catalogue, m_finding.finding().variables.front()))
        m_tables->addItem(tablesShowing(catalogue, dataSet.years(), shown, language), catalogue.name(shown));
    if (const auto indicator = m_finding.effect.indicator) {
        const Shown moved{.kind = Shown::Kind::Indicator, .index = *indicator};
        m_tables->setCurrentIndex(m_tables->findData(catalogue.name(moved)));
    }
    m_isPrinted->setEnabled(m_tables->count() > 0);
}

QString AcceptDialog::words() const
{
    return m_words->text().trimmed();
}

std::optional<TableNote> AcceptDialog::note() const
{
    if (!m_isPrinted->isChecked())
        return std::nullopt;
    const auto about = [this](const QString &said) {
        return tr("%1, %2: %3", "zone, year, words of a note")
            .arg(m_zone)
            .arg(m_finding.finding().timePeriod)
            .arg(said);
    };
    const QString translated = m_translation->text().trimmed();
    LocalText text{about(words()), about(translated.isEmpty() ? words() : translated)};
    if (m_language == Language::English)
        std::swap(text.italian, text.english);
    return TableNote{.shows = m_tables->currentData().toString(),
                     .refArea = m_finding.finding().refArea,
                     .year = m_finding.finding().timePeriod,
                     .text = text};
}

void AcceptDialog::showNote()
{
    m_accept->setEnabled(!words().isEmpty());
    m_tables->setEnabled(m_isPrinted->isChecked());
    const auto printed = note();
    m_translation->setVisible(m_isPrinted->isChecked());
    if (!printed || words().isEmpty()) {
        m_preview->clear();
        return;
    }
    QString text = tr("Note: %1").arg(printed->text.italian + u'\n' + printed->text.english);
    if (m_translation->text().trimmed().isEmpty())
        text +=
            u'\n' + (m_language == Language::Italian
                         ? tr("Without the words in English the report in English has these in Italian.")
                         : tr("Without the words in Italian the report in Italian has these in English."));
    m_preview->setText(text);
}

} // namespace quaderno
