#include "window/messages.h"

#include "window/fileicons.h"
#include "window/keptwords.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPrintDialog>
#include <QPrinter>
#include <QPrinterInfo>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QStandardPaths>
#include <QVBoxLayout>

#include <algorithm>

namespace quaderno
{

namespace
{

constexpr int kQuestionWidth = 480;
constexpr int kMarkupMargin = 12;

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
    QMessageBox box(QMessageBox::NoIcon, title, {}, QMessageBox::Ok, QApplication::activeWindow());
    box.setTextFormat(Qt::PlainText);
    box.setText(text);
    box.setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    box.exec();
}

void MessageBoxes::tellMarkup(const QString &title, const QString &markup)
{
    // A page of it may be higher than the screen: it scrolls, and its button stays in view.
    QDialog dialog(QApplication::activeWindow());
    dialog.setWindowTitle(title);
    auto *text = new QLabel(markup);
    text->setTextFormat(Qt::RichText);
    text->setMargin(kMarkupMargin);
    auto *scroll = new QScrollArea(&dialog);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(text);
    scroll->setWidgetResizable(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok, &dialog);
    QObject::connect(buttons, &QDialogButtonBox::accepted, &dialog, &QDialog::accept);
    auto *layout = new QVBoxLayout(&dialog);
    layout->addWidget(scroll, 1);
    layout->addWidget(buttons);
    const int bar = scroll->verticalScrollBar()->sizeHint().width();
    const QSize around(2 * kMarkupMargin + bar, 4 * kMarkupMargin + buttons->sizeHint().height() + bar);
    dialog.resize((text->sizeHint() + around).boundedTo(dialog.screen()->availableSize() - QSize(20, 50)));
    scroll->setFocus();
    dialog.exec();
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
                                             const QString &suggested, const TypedWords &kept,
                                             const QString &goOn)
{
    QInputDialog dialog(QApplication::activeWindow());
    dialog.setWindowTitle(title);
    dialog.setLabelText(question);
    dialog.setTextValue(suggested);
    if (!goOn.isEmpty())
        dialog.setOkButtonText(goOn);
    if (auto *line = dialog.findChild<QLineEdit *>())
        new TypingKeeper(*line, kept);
    // A question of several sentences takes lines, not the width of the screen.
    if (auto *label = dialog.findChild<QLabel *>()) {
        label->setWordWrap(true);
        label->setMinimumWidth(std::min(label->fontMetrics().horizontalAdvance(question), kQuestionWidth));
    }
    return dialog.exec() == QDialog::Accepted ? std::optional(dialog.textValue()) : std::nullopt;
}

QString MessageBoxes::folder() const
{
    return !m_folder.isEmpty() && QDir(m_folder).exists()
               ? m_folder
               : QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

QString MessageBoxes::chosenIn(QFileDialog &dialog)
{
    if (dialog.exec() != QDialog::Accepted)
        return {};
    const QString file = dialog.selectedFiles().value(0);
    m_folder = QFileInfo(file).absolutePath();
    return file;
}

QString MessageBoxes::fileToOpen(const QString &title, const QString &filter)
{
    FileIcons icons;
    QFileDialog dialog(QApplication::activeWindow(), title, folder(), filter);
    listByName(dialog, icons);
    dialog.setFileMode(QFileDialog::ExistingFile);
    return chosenIn(dialog);
}

QString MessageBoxes::fileToSave(const QString &title, const QString &suggested, const QString &filter)
{
    FileIcons icons;
    QFileDialog dialog(QApplication::activeWindow(), title, folder(), filter);
    listByName(dialog, icons);
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setFileMode(QFileDialog::AnyFile);
    dialog.selectFile(suggested);
    // Another kind of file is another end of the name, at once and in sight.
    QObject::connect(&dialog, &QFileDialog::filterSelected, &dialog, [&dialog](const QString &kind) {
        const QFileInfo named(dialog.selectedFiles().value(0));
        dialog.selectFile(named.completeBaseName() + u'.' + suffixOf(kind));
    });
    return chosenIn(dialog);
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
