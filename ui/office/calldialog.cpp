#include "office/calldialog.h"

#include "storage/schema.h"
#include "window/keptwords.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

namespace quaderno
{

namespace
{
constexpr int kLines = 5;
} // namespace

CallDialog::CallDialog(const QString &subject, const Contact &known, QWidget *parent)
    : QDialog(parent), m_person(new QLineEdit(known.name, this)), m_words(new QPlainTextEdit(this))
{
    setObjectName(QStringLiteral("callDialog"));
    setWindowTitle(tr("Telephone call: %1").arg(subject));
    m_person->setObjectName(QStringLiteral("callPerson"));
    m_words->setObjectName(QStringLiteral("callWords"));
    m_words->setTabChangesFocus(true);
    m_words->setFixedHeight(kLines * fontMetrics().lineSpacing() + 10);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton *record = buttons->addButton(tr("&Put on record"), QDialogButtonBox::AcceptRole);
    record->setObjectName(QStringLiteral("callRecord"));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *form = new QFormLayout(this);
    if (!known.telephone.isEmpty()) {
        auto *telephone = new QLabel(known.telephone, this);
        telephone->setObjectName(QStringLiteral("callTelephone"));
        telephone->setTextFormat(Qt::PlainText);
        telephone->setTextInteractionFlags(Qt::TextSelectableByMouse);
        form->addRow(tr("Telephone:"), telephone);
    }
    form->addRow(tr("&With:"), m_person);
    form->addRow(tr("What was &said:"), m_words);
    form->addRow(buttons);
    const auto follow = [this, record] { record->setEnabled(!person().isEmpty() && !words().isEmpty()); };
    connect(m_person, &QLineEdit::textChanged, this, follow);
    connect(m_words, &QPlainTextEdit::textChanged, this, follow);
    follow();
    resize(460, sizeHint().height());
    (known.name.isEmpty() ? static_cast<QWidget *>(m_person) : m_words)->setFocus();
}

void CallDialog::keepTyping(const TypedWords &person, const TypedWords &words)
{
    new TypingKeeper(*m_person, person);
    new TypingKeeper(*m_words, words);
}

QString CallDialog::person() const
{
    return m_person->text().trimmed();
}

QString CallDialog::words() const
{
    return m_words->toPlainText().simplified();
}

} // namespace quaderno
