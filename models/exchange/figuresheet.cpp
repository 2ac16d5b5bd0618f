#include "exchange/figuresheet.h"

#include "analysis/contentsframe.h"
#include "analysis/indicators.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <map>

namespace quaderno::workbook
{

using namespace Qt::StringLiterals;

namespace
{

enum Column : size_t { NameColumn, ValueColumn, SignColumn, LabelColumn, GapColumn, ChartColumn };
const std::vector<double> kWidths{44, 11, 8, 30, 3, 88}; // characters; the chart fills the last column
constexpr double kDefaultChartWidth = 480;               // pixels, as libxlsxwriter makes it
constexpr double kDefaultChartHeight = 288;
constexpr double kChartWidth = 620;
constexpr double kBarPitch = 20;
constexpr double kAroundBars = 120;
constexpr lxw_row_t kRowsBesideChart = 6; // which the chart is taller than the bars
constexpr uint16_t kGapBetweenBars = 54;  // percent of a bar

class FigureSheet
{
    Q_DECLARE_TR_FUNCTIONS(quaderno::ReportWorkbook)

public:
    FigureSheet(lxw_workbook *workbook, WorkbookStyles &styles, const ReportContents &report,
                const FigureContents &figure)
        : m_workbook(workbook), m_styles(styles), m_report(report), m_figure(figure),
          m_name(figureSheetName(figure.number)), m_writer(workbook, m_name, styles, report)
    {
    }

    void write()
    {
        m_writer.setWidths(kWidths);
        m_writer.paragraph(m_figure.heading(), m_styles.title);
        m_writer.paragraph(unitLine(m_figure.unit), m_styles.secondary);
        for (const QString &line : linesBelow(m_figure, sourceLine(m_report)))
            m_writer.paragraph(line, m_styles.secondary);
        m_writer.backLink();
        m_writer.beginTable({{tr("Zone"), m_styles.head},
                             {tr("Value"), m_styles.numberHead},
                             {tr("Sign"), m_styles.markHead},
                             {tr("On the chart"), m_styles.head}});
        m_first = m_writer.row();
        for (const FigureBar &bar : m_figure.bars)
            writeBar(bar);
        m_writer.endTable(u"Fig_%1"_s.arg(m_figure.number));
        if (hasAnyValue(m_figure))
            insertChart();
        m_writer.skip(kRowsBesideChart);
        check(worksheet_print_area(m_writer.sheet(), 0, 0, m_writer.row() - 1, ChartColumn));
        m_writer.setUpPages(true, true);
    }

private:
    void writeBar(const FigureBar &bar)
    {
        m_writer.text(NameColumn, bar.label, m_styles.name(bar.isMean));
        lxw_format *format = m_styles.number(decimalsOf(bar.text, m_report.language), {}, {}, bar.isMean);
        if (bar.value.value)
            m_writer.number(ValueColumn, *bar.value.value, format);
        else
            m_writer.text(ValueColumn, {}, m_styles.mark(bar.isMean));
        const QString sign =
            (bar.value.value ? statusSign(bar.value, m_figure.signs) : bar.text) + bar.noteSign;
        m_writer.text(SignColumn, sign, m_styles.mark(bar.isMean));
        if (!sign.isEmpty())
            m_writer.comment(SignColumn, bar.hint);
        // Nothing can be written at a bar that is not there: the sign goes behind the name.
        m_writer.text(LabelColumn, sign.isEmpty() ? bar.label : u"%1  %2"_s.arg(bar.label, sign),
                      m_styles.name(bar.isMean));
        m_writer.skip();
    }

    void insertChart()
    {
        lxw_chart *chart = workbook_add_chart(m_workbook, LXW_CHART_BAR);
        addSeries(chart);
        setUpAxes(chart);
        lxw_chart_font titleFont{};
        titleFont.size = 11;
        titleFont.bold = LXW_TRUE;
        chart_title_set_name(chart, m_figure.heading().toUtf8().constData());
        chart_title_set_name_font(chart, &titleFont);
        chart_legend_set_position(chart, LXW_CHART_LEGEND_NONE);
        chart_set_series_gap(chart, kGapBetweenBars);
        chart_show_blanks_as(chart, LXW_CHART_BLANKS_AS_GAP);
        QByteArray words = m_figure.description().replace(u'\n', u"; "_s).toUtf8();
        lxw_chart_options options{};
        options.x_scale = kChartWidth / kDefaultChartWidth;
        options.y_scale =
            (static_cast<double>(m_figure.bars.size()) * kBarPitch + kAroundBars) / kDefaultChartHeight;
        options.description = words.data();
        check(worksheet_insert_chart_opt(m_writer.sheet(), m_first - 1, ChartColumn, chart, &options));
    }

    void addSeries(lxw_chart *chart)
    {
        const QByteArray sheet = m_name.toUtf8();
        const lxw_row_t last = m_writer.row() - 1;
        lxw_chart_series *series = chart_add_series(chart, nullptr, nullptr);
        chart_series_set_categories(series, sheet.constData(), m_first, LabelColumn, last, LabelColumn);
        chart_series_set_values(series, sheet.constData(), m_first, ValueColumn, last, ValueColumn);
        chart_series_set_name(series, m_figure.title.toUtf8().constData());
        lxw_chart_fill fill{};
        fill.color = kBarColour;
        chart_series_set_fill(series, &fill);
        lxw_chart_fill meanFill{};
        meanFill.color = kMeanColour;
        std::vector<lxw_chart_point> points;
        for (const FigureBar &bar : m_figure.bars) {
            lxw_chart_point point{};
            point.fill = bar.isMean ? &meanFill : &fill;
            points.push_back(point);
        }
        std::vector<lxw_chart_point *> pointers;
        for (lxw_chart_point &point : points)
            pointers.push_back(&point);
        pointers.push_back(nullptr);
        check(chart_series_set_points(series, pointers.data()));
        chart_series_set_labels(series);
        chart_series_set_labels_position(series, LXW_CHART_LABEL_POSITION_OUTSIDE_END);
        chart_series_set_labels_num_format(series, labelFormat().constData());
        lxw_chart_font font{};
        font.size = 8;
        chart_series_set_labels_font(series, &font);
    }

    // A chart has one format for all its labels. What has decimals only to be told from 0, or a share from
    // its whole, is told by its size.
    [[nodiscard]] QByteArray labelFormat() const
    {
        std::map<int, double> greatest; // by decimals
        for (const FigureBar &bar : m_figure.bars) {
            if (!bar.value.value)
                continue;
            double &known =
                greatest.try_emplace(decimalsOf(bar.text, m_report.language), *bar.value.value).first->second;
            known = std::max(known, *bar.value.value);
        }
        if (greatest.empty())
            return numberFormat(0);
        const QByteArray most = numberFormat(greatest.rbegin()->first);
        const auto fewest = *greatest.begin();
        if (greatest.size() != 2)
            return most;
        const auto [decimals, largest] = *greatest.rbegin();
        const double half = std::pow(10.0, -fewest.first) / 2;
        const QByteArray condition = largest < half ? "[<" + QByteArray::number(half) + ']'
                                     : fewest.second == kWholeShare && largest > kWholeShare ? "[>100]"
                                                                                             : QByteArray();
        return condition.isEmpty() ? most : condition + most + ';' + numberFormat(fewest.first);
    }

    // Of a bar chart, x is the axis of values that lies below, y the one of names that stands on the left.
    void setUpAxes(lxw_chart *chart) const
    {
        lxw_chart_font font{};
        font.size = 8;
        lxw_chart_line grid{};
        grid.color = kRuleColour;
        grid.width = 0.5;
        chart_axis_set_min(chart->x_axis, 0);
        chart_axis_set_max(chart->x_axis, m_figure.axis.maximum);
        chart_axis_set_major_unit(chart->x_axis, m_figure.axis.step);
        chart_axis_set_num_format(chart->x_axis, numberFormat(m_figure.axis.decimals).constData());
        chart_axis_major_gridlines_set_visible(chart->x_axis, LXW_TRUE);
        chart_axis_major_gridlines_set_line(chart->x_axis, &grid);
        chart_axis_set_num_font(chart->x_axis, &font);
        if (!m_figure.unit.isEmpty()) {
            chart_axis_set_name(chart->x_axis, m_figure.unit.toUtf8().constData());
            chart_axis_set_name_font(chart->x_axis, &font);
        }
        chart_axis_set_reverse(chart->y_axis);
        chart_axis_set_crossing_max(chart->y_axis);
        chart_axis_set_interval_unit(chart->y_axis, 1);
        chart_axis_set_num_font(chart->y_axis, &font);
        chart_axis_major_gridlines_set_visible(chart->y_axis, LXW_FALSE);
    }

    lxw_workbook *m_workbook;
    WorkbookStyles &m_styles;
    const ReportContents &m_report;
    const FigureContents &m_figure;
    QString m_name;
    SheetWriter m_writer;
    lxw_row_t m_first = 0;
};

} // namespace

void writeFigureSheet(lxw_workbook *workbook, WorkbookStyles &styles, const ReportContents &report,
                      const FigureContents &figure)
{
    FigureSheet(workbook, styles, report, figure).write();
}

} // namespace quaderno::workbook
