// A service that no C++ file knows gets its form, its tables and its figure from the catalogue alone. Its
// report is in tst_report.
#include "analysis/figurecontents.h"
#include "charts/figurechart.h"
#include "editions.h"
#include "form/questionnairepage.h"
#include "items/tablemodel.h"
#include "window/messages.h"
#include "window/theme.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QRadioButton>
#include <QTest>

using namespace quaderno;
using namespace quaderno::tests;

namespace
{

// Nothing here should ask.
class NoMessages : public Messages
{
public:
    void refuse(const QString &sentence) override { QFAIL(qPrintable(sentence)); }
    void tell(const QString &, const QString &text) override { QFAIL(qPrintable(text)); }
    bool ask(const QString &, const QString &) override { return false; }
    std::optional<int> choose(const QString &, const QStringList &, const QString &) override
    {
        return std::nullopt;
    }
    std::optional<QString> askText(const QString &, const QString &, const QString &, const TypedWords &,
                                   const QString &) override
    {
        return std::nullopt;
    }
    QString fileToOpen(const QString &, const QString &) override { return {}; }
    QString fileToSave(const QString &, const QString &, const QString &) override { return {}; }
    bool choosePrinter(QPrinter &) override { return false; }
};

} // namespace

class TestSecondService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theFormHasAFieldForEachQuestion();
    void aTypedValueReachesTableAndFigure();
    void choicesAreStoredByTheirCodes();

private:
    QLineEdit *line(const char *variable) const
    {
        return m_page->findChild<QLineEdit *>(QStringLiteral("answer-") + QString::fromLatin1(variable));
    }
    void type(const char *variable, const QString &text)
    {
        line(variable)->setFocus();
        QTest::keyClick(line(variable), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(line(variable), text);
        QTest::keyClick(line(variable), Qt::Key_Return);
    }
    template <typename Button> Button *button(const QString &text) const
    {
        for (Button *candidate : m_page->findChildren<Button *>()) {
            if (candidate->text() == text)
                return candidate;
        }
        return nullptr;
    }

    std::unique_ptr<DataSet> m_mini;
    NoMessages m_messages;
    Theme m_theme = Theme::light();
    std::unique_ptr<QuestionnaireModel> m_model;
    std::unique_ptr<QuestionnairePage> m_page;
};

void TestSecondService::init()
{
    m_page.reset();
    m_model.reset();
    m_mini = miniDataSet();
    m_model = std::make_unique<QuestionnaireModel>(*m_mini);
    m_model->setSubject(0, 2021);
    m_page = std::make_unique<QuestionnairePage>(*m_model, m_mini->catalogue(), m_messages, m_theme,
                                                 Language::Italian);
    m_page->resize(900, 700);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
}

void TestSecondService::theFormHasAFieldForEachQuestion()
{
    for (const Variable &variable : m_mini->catalogue().variables) {
        if (!variable.isChoice())
            QVERIFY2(m_page->findChild<QLineEdit *>(QStringLiteral("answer-") + variable.name),
                     qPrintable(variable.name));
        for (const Choice &choice : variable.choices)
            QVERIFY2(button<QAbstractButton>(choice.label.italian), qPrintable(choice.name));
    }
}

void TestSecondService::aTypedValueReachesTableAndFigure()
{
    const auto tables = numberTables(m_mini->catalogue(), m_mini->years());
    const auto figures = numberFigures(m_mini->catalogue(), m_mini->years());
    const auto table = [&] {
        return tableContents(*m_mini, tables.front(), m_mini->years(), Language::Italian);
    };
    const auto figure = [&] {
        return figureContents(*m_mini, figures.back(), m_mini->years(), Language::Italian);
    };
    TableModel model;
    model.setContents(table());
    FigureChart chart{ChartStyle{}};
    chart.setFigure(figure());
    QCOMPARE(model.index(0, 2).data().toString(), QString());

    type("rides", QStringLiteral("1.000"));
    type("kilometres", QStringLiteral("2.500,5"));
    model.refresh(table());
    chart.setFigure(figure());
    QCOMPARE(model.index(0, 2).data().toString(), QStringLiteral("1.000"));
    QCOMPARE(chart.figure().bars[0].text, QStringLiteral("2,5"));
    QCOMPARE(chart.figure().bars[0].value.value, 2.5005);
    QVERIFY(!chart.figure().bars[1].value.value.has_value());
}

void TestSecondService::choicesAreStoredByTheirCodes()
{
    button<QCheckBox>(QStringLiteral("Taxi"))->click();
    button<QCheckBox>(QStringLiteral("Pulmino"))->click();
    button<QRadioButton>(QStringLiteral("A pagamento"))->click();
    const auto stored = [this](const char *variable) {
        return m_mini->observations().observation(keyOf(*m_mini, 0, 2021, variable));
    };
    QCOMPARE(stored("vehicles")->text, QStringLiteral("minibus,taxi"));
    QCOMPARE(stored("fare")->text, QStringLiteral("paid"));
    const auto marks = numberTables(m_mini->catalogue(), m_mini->years()).back();
    const TableContents table = tableContents(*m_mini, marks, m_mini->years(), Language::Italian);
    QVERIFY(table.rows[0].cells[0].isMark && table.rows[0].cells[1].isMark && !table.rows[0].cells[2].isMark);
}

QTEST_MAIN(TestSecondService)
#include "tst_secondservice.moc"
