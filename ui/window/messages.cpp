#include "window/messages.h"

#include "window/fileicons.h"
#include "window/keptwords.h"

#include <QApplication>
#include <QFileDialog>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPrintDialog>
#include <QPrinter>
#include <QPrinterInfo>
#include <QPushButton>
#include <QStandardPaths>

#include <algorithm>

namespace quaderno
{

namespace
{

constexpr int kQuestionWidth = 480;

QString documentsFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

// Before the dialog is shown, for it lists its folder when it is. The desktop's own dialogs read what they
// list, and some do so in this process. `icons` must outlive `dialog`.
void listByName(QFileDialog &dialog, FileIcons &icons)
{
    dialog.setOption(QFileDialog::DontUseNativeDialog);
    dialog.setIconProvider(&icons);
}

// "csv" of "CSV sheets (*.csv)".
QString suffixOf(const QString &kind)
{
    return kind.section(QStringLiteral("*."), 1, 1).section(u')', 0, 0).section(u' ', 0, 0);
}

} // namespace

void MessageBoxes::refuse(const QString &sentence)
{
    QMessageBox::warning(QApplication::activeWindow(), QApplication::applicationDisplayName(), sentence);
}

void MessageBoxes::tell(const QString &title, const QString &text)
{
    tellAs(Qt::PlainText, title, text);
}

void MessageBoxes::tellMarkup(const QString &title, const QString &markup)
{
    tellAs(Qt::RichText, title, markup);
}

void MessageBoxes::tellAs(Qt::TextFormat format, const QString &title, const QString &text)
{
    QMessageBox box(QMessageBox::NoIcon, title, {}, QMessageBox::Ok, QApplication::activeWindow());
    box.setTextFormat(format);
    box.setText(text);
    box.setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    box.exec();
}

bool MessageBoxes::ask(const QString &question, const QString &yes)
{
    QMessageBox box(QMessageBox::Question, QApplication::applicationDisplayName(), question,
                    QMessageBox::Cancel, QApplication::activeWindow());
    const auto *goOn = box.addButton(yes, QMessageBox::AcceptRole);
    box.setDefaultButton(QMessageBox::Cancel);
    box.exec();
    return box.clickedButton() == goOn;
}

std::optional<int> MessageBoxes::choose(const QString &question, const QStringList &ways, const QString &back)
{
    QMessageBox box(QMessageBox::Warning, QApplication::applicationDisplayName(), question,
                    QMessageBox::NoButton, QApplication::activeWindow());
    box.setTextFormat(Qt::PlainText);
    QList<QAbstractButton *> buttons;
    for (const QString &way : ways)
        buttons.append(box.addButton(way, QMessageBox::ActionRole));
    QPushButton *stay = box.addButton(back, QMessageBox::RejectRole);
    box.setEscapeButton(stay);
    box.setDefaultButton(qobject_cast<QPushButton *>(buttons.value(0)));
    box.exec();
    const auto chosen = buttons.indexOf(box.clickedButton());
    return chosen < 0 ? std::nullopt : std::optional(static_cast<int>(chosen));
}

std::optional<QString> MessageBoxes::askText(const QString &title, const QString &question,
                                             const QString &suggested, const TypedWords &kept)
{
    QInputDialog dialog(QApplication::activeWindow());
    dialog.setWindowTitle(title);
    dialog.setLabelText(question);
    dialog.setTextValue(suggested);
    if (auto *line = dialog.findChild<QLineEdit *>())
        new TypingKeeper(*line, kept);
    // A question of several sentences takes lines, not the width of the screen.
    if (auto *label = dialog.findChild<QLabel *>()) {
        label->setWordWrap(true);
        label->setMinimumWidth(std::min(label->fontMetrics().horizontalAdvance(question), kQuestionWidth));
    }
    return dialog.exec() == QDialog::Accepted ? std::optional(dialog.textValue()) : std::nullopt;
}

QString MessageBoxes::fileToOpen(const QString &title, const QString &filter)
{
    FileIcons icons;
    QFileDialog dialog(QApplication::activeWindow(), title, documentsFolder(), filter);
    listByName(dialog, icons);
    dialog.setFileMode(QFileDialog::ExistingFile);
    return dialog.exec() == QDialog::Accepted ? dialog.selectedFiles().value(0) : QString();
}

QString MessageBoxes::fileToSave(const QString &title, const QString &suggested, const QString &filter)
{
    FileIcons icons;
    QFileDialog dialog(QApplication::activeWindow(), title, documentsFolder(), filter);
    listByName(dialog, icons);
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setFileMode(QFileDialog::AnyFile);
    dialog.selectFile(suggested);
    // Another kind of file is another end of the name, at once and in sight.
    QObject::connect(&dialog, &QFileDialog::filterSelected, &dialog, [&dialog](const QString &kind) {
        const QFileInfo named(dialog.selectedFiles().value(0));
        dialog.selectFile(named.completeBaseName() + u'.' + suffixOf(kind));
    });
    return dialog.exec() == QDialog::Accepted ? dialog.selectedFiles().value(0) : QString();
}

bool MessageBoxes::choosePrinter(QPrinter &printer)
{
    if (QPrinterInfo::availablePrinterNames().isEmpty()) {
        refuse(tr("There is no printer on this computer: save the pages as PDF instead."));
        return false;
    }
    QPrintDialog dialog(&printer, QApplication::activeWindow());
    // It would ask for the file by a dialog of its own, which reads what it lists, and write over any; the
    // program saves as PDF by itself.
    dialog.setOption(QPrintDialog::PrintToFile, false);
    return dialog.exec() == QDialog::Accepted;
}

} // namespace quaderno
