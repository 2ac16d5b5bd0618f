// Puts a telephone call on record: who, and what was said.
#pragma once

#include <QDialog>

class QLineEdit;
class QPlainTextEdit;

namespace quaderno
{

struct Contact;
class TypedWords;

class CallDialog : public QDialog
{
    Q_OBJECT

public:
    // `subject` names the questionnaire that was talked about; `known` is whom to call in its zone.
    CallDialog(const QString &subject, const Contact &known, QWidget *parent = nullptr);

    // What is typed is kept meanwhile, and what was kept before is there again.
    void keepTyping(const TypedWords &person, const TypedWords &words);

    // Neither is empty when the dialog was accepted.
    [[nodiscard]] QString person() const;
    [[nodiscard]] QString words() const;

private:
    QLineEdit *m_person = nullptr;
    QPlainTextEdit *m_words = nullptr;
};

} // namespace quaderno
