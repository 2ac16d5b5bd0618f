// Every question and every refusal that the program shows goes through here, so that a test can give the
// answers.
#pragma once

#include "files/typedwords.h"

#include <QCoreApplication>
#include <QStringList>

#include <optional>

class QFileDialog;
class QPrinter;

namespace quaderno
{

class Messages
{
public:
    Messages() = default;
    virtual ~Messages() = default;
    Messages(const Messages &) = delete;
    Messages &operator=(const Messages &) = delete;

    // Something that the user asked for could not be done; `sentence` says what, why and what to do.
    virtual void refuse(const QString &sentence) = 0;
    virtual void tell(const QString &title, const QString &text) = 0;
    // The same of markup of our own: every text in it that is not is escaped.
    virtual void tellMarkup(const QString &title, const QString &markup) { tell(title, markup); }
    // `yes` is the verb on the button that goes on.
    [[nodiscard]] virtual bool ask(const QString &question, const QString &yes) = 0;
    // One of `ways`, verbs on buttons, by its index; nullopt when the user went back, by Escape or by the
    // button `back`.
    [[nodiscard]] virtual std::optional<int> choose(const QString &question, const QStringList &ways,
                                                    const QString &back) = 0;
    // nullopt when the user went back. What is typed meanwhile is kept in `kept`; what that holds already
    // stands in the place of `suggested`. `goOn` is the verb on the button; without it there is an OK.
    [[nodiscard]] virtual std::optional<QString> askText(const QString &title, const QString &question,
                                                         const QString &suggested = {},
                                                         const TypedWords &kept = {},
                                                         const QString &goOn = {}) = 0;
    // Empty when the user went back. `filter` as QFileDialog wants it.
    [[nodiscard]] virtual QString fileToOpen(const QString &title, const QString &filter) = 0;
    [[nodiscard]] virtual QString fileToSave(const QString &title, const QString &suggested,
                                             const QString &filter) = 0;
    // False when the user went back.
    [[nodiscard]] virtual bool choosePrinter(QPrinter &printer) = 0;
};

// The real ones: modal boxes over the active window.
class MessageBoxes : public Messages
{
    Q_DECLARE_TR_FUNCTIONS(quaderno::MessageBoxes)

public:
    void refuse(const QString &sentence) override;
    void tell(const QString &title, const QString &text) override;
    void tellMarkup(const QString &title, const QString &markup) override;
    [[nodiscard]] bool ask(const QString &question, const QString &yes) override;
    [[nodiscard]] std::optional<int> choose(const QString &question, const QStringList &ways,
                                            const QString &back) override;
    [[nodiscard]] std::optional<QString> askText(const QString &title, const QString &question,
                                                 const QString &suggested, const TypedWords &kept,
                                                 const QString &goOn) override;
    [[nodiscard]] QString fileToOpen(const QString &title, const QString &filter) override;
    [[nodiscard]] QString fileToSave(const QString &title, const QString &suggested,
                                     const QString &filter) override;
    [[nodiscard]] bool choosePrinter(QPrinter &printer) override;

private:
    // Where the last file was found or saved, while that folder is there.
    [[nodiscard]] QString folder() const;
    [[nodiscard]] QString chosenIn(QFileDialog &dialog);

    QString m_folder;
};

} // namespace quaderno
