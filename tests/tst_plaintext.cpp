// What comes from files and people is drawn letter by letter wherever the window shows it.
#include "openwindow.h"
#include "window/plaintext.h"

#include "storage/dataset.h"

#include <QAbstractItemView>
#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QPointer>
#include <QProgressDialog>
#include <QTimer>
#include <QToolTip>

using namespace quaderno;
using namespace quaderno::tests;
using namespace Qt::StringLiterals;

static const QString kHostile = u"<h1>x</h1><img src=\"file:///etc/hostname\"><b>y</b>"_s;

static QLabel *toolTip()
{
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        if (widget->inherits("QTipLabel") && widget->isVisible())
            return qobject_cast<QLabel *>(widget);
    }
    return nullptr;
}

class TestPlainText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { keepTextPlain(*qApp); }

    void aLabelDrawsLetters();
    void markupOfOurOwnIsMarkup();
    void aToolTipDrawsLetters();
    void aMessageBoxDrawsLetters_data();
    void aMessageBoxDrawsLetters();
    void aProgressBarDrawsLetters();
    void theWholeWindowDrawsLetters();

private:
    void lookAround();
    void lookAtToolTip(const QString &text);

    QSet<QString> m_hostileLabels; // their names
    int m_hostileTips = 0;
    QStringList m_guessing;
};

void TestPlainText::aLabelDrawsLetters()
{
    QLabel asIs(kHostile);
    asIs.setTextFormat(Qt::PlainText);
    QLabel label(kHostile);
    QCOMPARE(label.sizeHint(), asIs.sizeHint());
    label.show();
    QCOMPARE(label.textFormat(), Qt::PlainText);
}

void TestPlainText::markupOfOurOwnIsMarkup()
{
    QLabel label;
    label.setTextFormat(Qt::RichText);
    label.setText(u"<b>x</b>"_s);
    label.show();
    QCOMPARE(label.textFormat(), Qt::RichText);
}

void TestPlainText::aToolTipDrawsLetters()
{
    QWidget window;
    window.show();
    for (const QString &text : {kHostile, u"<p>another, in the same label"_s}) {
        QToolTip::showText({10, 10}, text, &window);
        QVERIFY(toolTip());
        QCOMPARE(toolTip()->textFormat(), Qt::PlainText);
        QCOMPARE(toolTip()->text(), text);
    }
    QToolTip::hideText();
}

void TestPlainText::aMessageBoxDrawsLetters_data()
{
    QTest::addColumn<std::function<void(MessageBoxes &)>>("act");
    const auto row = [](const char *name, const std::function<void(MessageBoxes &)> &act) {
        QTest::newRow(name) << act;
    };
    row("what is refused", [](MessageBoxes &boxes) { boxes.refuse(kHostile); });
    row("what is told", [](MessageBoxes &boxes) { boxes.tell(u"x"_s, kHostile); });
    row("what is asked", [](MessageBoxes &boxes) { static_cast<void>(boxes.ask(kHostile, u"x"_s)); });
    row("what is asked for words",
        [](MessageBoxes &boxes) { static_cast<void>(boxes.askText(u"x"_s, kHostile, {}, {}, {})); });
    // Not ours: Qt shows names of files in such boxes.
    row("a box of Qt", [](MessageBoxes &) { QMessageBox::warning(nullptr, u"x"_s, kHostile); });
}

void TestPlainText::aMessageBoxDrawsLetters()
{
    QFETCH(std::function<void(MessageBoxes &)>, act);
    bool isPlain = false;
    QTimer::singleShot(0, this, [&isPlain] {
        QWidget *box = QApplication::activeModalWidget();
        for (const QLabel *label : box->findChildren<QLabel *>())
            isPlain = isPlain || (label->text() == kHostile && label->textFormat() == Qt::PlainText);
        box->close();
    });
    MessageBoxes boxes;
    act(boxes);
    QVERIFY(isPlain);
}

void TestPlainText::aProgressBarDrawsLetters()
{
    QProgressDialog dialog(kHostile, u"x"_s, 0, 10);
    dialog.show();
    QCOMPARE(dialog.findChild<QLabel *>()->textFormat(), Qt::PlainText);
}

void TestPlainText::lookAtToolTip(const QString &text)
{
    if (!Qt::mightBeRichText(text))
        return;
    ++m_hostileTips;
    QToolTip::showText({10, 10}, text, QApplication::activeWindow());
    if (!toolTip() || toolTip()->textFormat() != Qt::PlainText)
        m_guessing.append(u"tool tip: "_s + text);
    QToolTip::hideText();
}

// Every label that can be seen, and every tool tip that could be.
void TestPlainText::lookAround()
{
    // A tool tip that is shown and hidden again takes widgets away.
    QList<QPointer<QWidget>> widgets;
    for (QWidget *widget : QApplication::allWidgets())
        widgets.append(widget);
    for (const QPointer<QWidget> &widget : widgets) {
        if (!widget || !widget->isVisible())
            continue;
        lookAtToolTip(widget->toolTip());
        if (const auto *label = qobject_cast<QLabel *>(widget.data())) {
            if (label->text().contains(u"<h1>"))
                m_hostileLabels.insert(label->objectName());
            if (label->textFormat() != Qt::PlainText && !label->text().isEmpty())
                m_guessing.append(label->objectName() + u": "_s + label->text());
        }
        const auto *view = qobject_cast<QAbstractItemView *>(widget.data());
        if (!view || !view->model())
            continue;
        for (int row = 0; row < std::min(60, view->model()->rowCount()); ++row) {
            for (int column = 0; column < view->model()->columnCount(); ++column)
                lookAtToolTip(view->model()->index(row, column).data(Qt::ToolTipRole).toString());
        }
    }
}

// A zone, an answer, a note, a remark, a file to import, all with the same name; then every place and every
// dialog that an action opens.
void TestPlainText::theWholeWindowDrawsLetters()
{
    OpenWindow open;
    DataSet &dataSet = open.dataSet();
    // The action that adds a zone gives it the name itself: no two have the same.
    QVERIFY(dataSet.addZone({.code = u"zz"_s, .name = kHostile + u"2"_s}).isOk());
    const int zone = static_cast<int>(dataSet.zones().size()) - 1;
    dataSet.setAuthor(kHostile);
    std::vector<ObservationEdit> edits;
    for (size_t at = 0; at < dataSet.catalogue().variables.size(); ++at) {
        const Variable &variable = dataSet.catalogue().variables[at];
        Observation observation{.note = kHostile};
        if (variable.isNumeric())
            observation.value = 3;
        else if (variable.choices.empty())
            observation.text = kHostile;
        else
            continue;
        edits.push_back(
            {{.refArea = zone, .timePeriod = 2011, .variable = static_cast<int>(at)}, observation});
    }
    QVERIFY(dataSet.commit(edits, kHostile).isOk());
    const QString file = open.folder.filePath(u"<h1>x<b>.csv"_s);
    QFile sheet(file);
    QVERIFY(sheet.open(QIODevice::WriteOnly));
    const QByteArray label = kHostile.toUtf8().replace('"', "\"\"");
    sheet.write("domanda;valore\n\"" + label + "\";\"" + label + "\"\nUtenti immigrati;\"" + label + "\"\n");
    sheet.close();
    open.restart();
    open.messages.file = file;
    open.messages.words = kHostile;
    open.child<QComboBox>(u"zone"_s).setCurrentIndex(zone);

    QTimer lookingAtDialogs;
    connect(&lookingAtDialogs, &QTimer::timeout, this, [this] {
        if (auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget())) {
            lookAround();
            dialog->reject();
        }
    });
    lookingAtDialogs.start(30);
    for (int place = Qt::Key_1; place <= Qt::Key_6; ++place) {
        open.key(static_cast<Qt::Key>(place), Qt::AltModifier);
        QTest::qWait(50);
        lookAround();
    }
    // By name: an action may rebuild the window and all of its other actions.
    QStringList names;
    for (const QAction *action : open.window->findChildren<QAction *>()) {
        if (!action->objectName().isEmpty() && action->objectName() != u"quit")
            names.append(action->objectName());
    }
    int done = 0;
    for (const QString &name : names) {
        auto *action = open.window->findChild<QAction *>(name);
        if (!action || !action->isEnabled() || action->menu())
            continue;
        action->trigger();
        ++done;
        QTest::qWait(1);
        lookAround();
    }
    QVERIFY2(m_guessing.isEmpty(), qPrintable(m_guessing.join(u'\n')));
    QVERIFY2(done > 20, qPrintable(QString::number(done)));
    const QSet<QString> shown{u"lock"_s, u"subjectState"_s, u"way"_s, u"qtooltip_label"_s};
    QVERIFY2(m_hostileLabels.contains(shown), qPrintable(QStringList(m_hostileLabels.values()).join(u' ')));
    QVERIFY2(m_hostileTips > 10, qPrintable(QString::number(m_hostileTips)));
}

QTEST_MAIN(TestPlainText)
#include "tst_plaintext.moc"
