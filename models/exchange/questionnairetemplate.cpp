#include "exchange/questionnairetemplate.h"

#include "analysis/answers.h"
#include "analysis/derivednote.h"
#include "analysis/qualifiedtext.h"
#include "exchange/cellreading.h"
#include "exchange/workbookfile.h"
#include "files/outputfile.h"
#include "storage/dataset.h"

#include <array>
#include <cmath>

namespace quaderno
{

using namespace Qt::StringLiterals;

namespace
{

using workbook::check;
using workbook::escaped;
using workbook::kA4;
using workbook::sheetName;

enum Column {
    CodeColumn,
    QuestionColumn,
    AnswerColumn,
    UnitColumn,
    PreviousColumn,
    NoteColumn,
    HintColumn,
    ColumnCount
};
// In characters, so that a page of A4 is filled.
constexpr std::array<double, ColumnCount> kWidths{5, 34, 22, 11, 14, 22, 46};
constexpr double kIndent = 2;
constexpr int kMostLines = 20;
constexpr uint32_t kGrey = 0x6B7280;
constexpr uint32_t kLine = 0xD5D9DE;
constexpr uint32_t kAnswerFill = 0xFFF9E5;
constexpr uint32_t kHeadFill = 0xE8ECF0;
constexpr char kTick[] = "x";
constexpr char kNoTick[] = "no";

class TemplateWriter
{
    Q_DECLARE_TR_FUNCTIONS(quaderno::QuestionnaireTemplate)

public:
    TemplateWriter(const DataSet &dataSet, int refArea, int year, Language language, lxw_workbook *workbook)
        : m_dataSet(dataSet), m_catalogue(dataSet.catalogue()), m_refArea(refArea), m_year(year),
          m_format(language), m_words(m_catalogue, m_format), m_workbook(workbook),
          m_sheet(workbook_add_worksheet(workbook, sheetName(tr("Questionnaire")).constData())),
          m_lists(workbook_add_worksheet(workbook, sheetName(tr("Lists")).constData()))
    {
        makeFormats();
    }

    void write()
    {
        setUpDocument();
        writeTitle();
        writeHeads();
        int section = -1;
        for (int at = 0; at < static_cast<int>(m_catalogue.variables.size()); ++at) {
            const Variable &variable = m_catalogue.variables[static_cast<size_t>(at)];
            if (std::exchange(section, variable.section) != variable.section)
                writeSection(m_catalogue.sections[static_cast<size_t>(section)]);
            writeQuestion(at, variable);
        }
        setUpSheet();
    }

private:
    [[nodiscard]] Language language() const { return m_format.language(); }
    [[nodiscard]] const Zone &zone() const { return m_dataSet.zones()[static_cast<size_t>(m_refArea)]; }
    [[nodiscard]] QString title() const { return tr("Questionnaire %1: %2").arg(m_year).arg(zone().name); }

    lxw_format *newFormat()
    {
        lxw_format *format = workbook_add_format(m_workbook);
        format_set_font_size(format, 10);
        format_set_text_wrap(format);
        format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
        return format;
    }

    lxw_format *newAnswerFormat(const char *numberFormat)
    {
        lxw_format *format = newFormat();
        format_set_unlocked(format);
        format_set_border(format, LXW_BORDER_THIN);
        format_set_border_color(format, kLine);
        format_set_bg_color(format, kAnswerFill);
        format_set_num_format(format, numberFormat);
        return format;
    }

    void makeFormats()
    {
        m_plain = newFormat();
        m_choice = newFormat();
        format_set_indent(m_choice, 2);
        m_grey = newFormat();
        format_set_font_color(m_grey, kGrey);
        m_aside = newFormat();
        format_set_font_color(m_aside, kGrey);
        format_set_indent(m_aside, 1);
        m_code = workbook_add_format(m_workbook); // not wrapped: nobody reads it
        format_set_align(m_code, LXW_ALIGN_VERTICAL_TOP);
        format_set_font_color(m_code, kGrey);
        format_set_font_size(m_code, 6);
        m_titleFormat = workbook_add_format(m_workbook);
        format_set_bold(m_titleFormat);
        format_set_font_size(m_titleFormat, 14);
        m_head = newFormat();
        format_set_bold(m_head);
        format_set_bg_color(m_head, kHeadFill);
        format_set_bottom(m_head, LXW_BORDER_THIN);
        m_section = newFormat();
        format_set_bold(m_section);
        format_set_font_size(m_section, 11);
        m_textAnswer = newAnswerFormat("@");
        m_wholeAnswer = newAnswerFormat("#,##0");
        m_numberAnswer = newAnswerFormat("General");
    }

    // The dates of the data, not of the clock.
    void setUpDocument()
    {
        QByteArray name = title().toUtf8();
        lxw_doc_properties properties{};
        properties.title = name.data();
        properties.created = m_dataSet.dataDate().toSecsSinceEpoch();
        check(workbook_set_properties(m_workbook, &properties));
    }

    void text(int column, const QString &words, lxw_format *format)
    {
        if (!words.isEmpty())
            check(worksheet_write_string(m_sheet, m_row, static_cast<lxw_col_t>(column),
                                         escaped(words).constData(), format));
        else
            check(worksheet_write_blank(m_sheet, m_row, static_cast<lxw_col_t>(column), format));
    }

    void writeTitle()
    {
        text(QuestionColumn, title(), m_titleFormat);
        ++m_row;
        text(CodeColumn, u"zone"_s, m_code);
        text(QuestionColumn, tr("Zone"), m_plain);
        text(AnswerColumn, zone().name, m_plain);
        ++m_row;
        text(CodeColumn, u"year"_s, m_code);
        text(QuestionColumn, tr("Year"), m_plain);
        text(AnswerColumn, QString::number(m_year), m_plain);
        ++m_row;
        QStringList reasons;
        for (const MissingReason &reason : m_catalogue.missingReasons)
            reasons.append(reason.label.in(language()));
        check(worksheet_merge_range(
            m_sheet, m_row, QuestionColumn, m_row, HintColumn,
            escaped(tr("Write only in the yellow cells. Where there is no value, write why: %1.")
                        .arg(reasons.join(u"; ")))
                .constData(),
            m_grey));
        check(worksheet_set_row(m_sheet, m_row, 2 * LXW_DEF_ROW_HEIGHT, nullptr));
        m_row += 2;
    }

    void writeHeads()
    {
        const QStringList heads{
            u"code"_s,  tr("Question"),     tr("Answer"), tr("Unit"), QString::number(m_year - 1),
            tr("Note"), tr("How to answer")};
        for (int column = 0; column < ColumnCount; ++column)
            text(column, heads.at(column), column == CodeColumn ? m_code : m_head);
        worksheet_repeat_rows(m_sheet, m_row, m_row);
        worksheet_freeze_panes(m_sheet, m_row + 1, 0);
        ++m_row;
    }

    void writeSection(const Section &section)
    {
        ++m_row;
        text(QuestionColumn, section.label.in(language()), m_section);
        ++m_row;
    }

    void writeQuestion(int at, const Variable &variable)
    {
        const ObsKey key{.refArea = m_refArea, .timePeriod = m_year, .variable = at};
        const auto stored = m_dataSet.observations().observation(key);
        const ObsKey previousKey{.refArea = m_refArea, .timePeriod = m_year - 1, .variable = at};
        const auto previous = m_dataSet.observations().contains(previousKey)
                                  ? m_dataSet.observations().observation(previousKey)
                                  : std::nullopt;
        text(QuestionColumn, variable.label.in(language()), m_plain);
        const QString lastYear = answerText(m_catalogue, variable, previous, m_format);
        text(UnitColumn, variable.unit.in(language()), m_aside);
        text(PreviousColumn, lastYear, m_aside);
        text(HintColumn, variable.hint.in(language()), m_aside);
        makeRoom({{QuestionColumn, variable.label.in(language())},
                  {PreviousColumn, lastYear},
                  {HintColumn, variable.hint.in(language())},
                  {NoteColumn, noteOf(stored)}});
        if (variable.type == VariableType::ChoiceMany)
            return writeChoices(variable, stored);
        writeCodeAndNote(variable.name, stored);
        if (variable.isNumeric())
            writeNumber(variable, stored);
        else
            writeWords(variable, stored);
        ++m_row;
    }

    // LibreOffice does not fit the height of a row to its words.
    void makeRoom(const std::vector<std::pair<Column, QString>> &cells)
    {
        int lines = 1;
        for (const auto &[column, words] : cells) {
            const double width = kWidths[column] - kIndent;
            lines = std::max(lines, static_cast<int>(std::ceil(static_cast<double>(words.size()) / width)));
        }
        if (lines > 1)
            check(
                worksheet_set_row(m_sheet, m_row, std::min(lines, kMostLines) * LXW_DEF_ROW_HEIGHT, nullptr));
    }

    // What nobody wrote is not asked back.
    static QString noteOf(const std::optional<Observation> &stored)
    {
        return stored && !isDerivedNote(stored->note) ? stored->note : QString();
    }

    void writeCodeAndNote(const QString &code, const std::optional<Observation> &stored)
    {
        text(CodeColumn, code, m_code);
        text(NoteColumn, noteOf(stored), m_textAnswer);
    }

    void writeNumber(const Variable &variable, const std::optional<Observation> &stored)
    {
        lxw_format *format = variable.maxDecimals == 0 ? m_wholeAnswer : m_numberAnswer;
        if (stored && stored->value && stored->status == ObsStatus::Normal)
            check(worksheet_write_number(m_sheet, m_row, AnswerColumn, *stored->value, format));
        else
            text(AnswerColumn, stored ? m_words.written(variable, *stored) : QString(), format);
        allowNumbers(variable);
    }

    void writeWords(const Variable &variable, const std::optional<Observation> &stored)
    {
        QString words = stored ? m_words.written(variable, *stored) : QString();
        if (variable.isChoice()) {
            if (const auto choice = variable.choiceIndex(words))
                words =
                    qualified(variable.choices[static_cast<size_t>(*choice)].label.in(language()), *stored);
            QStringList labels;
            for (const Choice &choice : variable.choices)
                labels.append(choice.label.in(language()));
            allowOnly(labels);
        }
        text(AnswerColumn, words, m_textAnswer);
    }

    // "Diretta (stimato)"
    [[nodiscard]] QString qualified(const QString &answer, const Observation &stored) const
    {
        const QString word = qualifierWord(stored.status, language());
        return word.isEmpty() ? answer : u"%1 (%2)"_s.arg(answer, word);
    }

    // A row for each choice; none of them holding is an answer too, and says "no" in each.
    void writeChoices(const Variable &variable, const std::optional<Observation> &stored)
    {
        const bool isPresent = stored && stored->isPresent();
        const QStringList ticked =
            isPresent ? stored->text.value_or(QString()).split(u',', Qt::SkipEmptyParts) : QStringList();
        bool isFirst = true;
        ++m_row;
        for (const Choice &choice : variable.choices) {
            QString mark;
            if (stored && !isPresent)
                mark = m_words.written(variable, *stored);
            else if (ticked.contains(choice.name))
                mark = qualified(QString::fromLatin1(kTick), *stored);
            else if (isPresent && ticked.isEmpty())
                mark = qualified(QString::fromLatin1(kNoTick), *stored);
            writeCodeAndNote(variable.name + u'.' + choice.name,
                             std::exchange(isFirst, false) ? stored : std::nullopt);
            text(QuestionColumn, choice.label.in(language()), m_choice);
            text(AnswerColumn, mark, m_textAnswer);
            allowOnly({QString::fromLatin1(kTick), QString::fromLatin1(kNoTick)});
            ++m_row;
        }
    }

    // A warning, which can be passed: instead of a value there may be a reason.
    void validate(lxw_data_validation &validation, const QString &message)
    {
        QByteArray words = message.left(kMostMessage).toUtf8();
        validation.error_type = LXW_VALIDATION_ERROR_TYPE_WARNING;
        validation.error_message = words.data();
        check(worksheet_data_validation_cell(m_sheet, m_row, AnswerColumn, &validation));
    }

    void allowNumbers(const Variable &variable)
    {
        const auto constant = [](const std::optional<BoundFormula> &bound) -> std::optional<double> {
            return bound && bound->formula.terms().isEmpty() ? bound->formula.evaluate({}) : std::nullopt;
        };
        const auto low = constant(variable.min);
        const auto high = constant(variable.max);
        const bool isWhole = variable.type == VariableType::Count;
        lxw_data_validation validation{};
        validation.validate = isWhole ? LXW_VALIDATION_TYPE_INTEGER : LXW_VALIDATION_TYPE_DECIMAL;
        validation.criteria = low && high ? LXW_VALIDATION_CRITERIA_BETWEEN
                              : high      ? LXW_VALIDATION_CRITERIA_LESS_THAN_OR_EQUAL_TO
                                          : LXW_VALIDATION_CRITERIA_GREATER_THAN_OR_EQUAL_TO;
        validation.minimum_number = low.value_or(0);
        validation.maximum_number = high.value_or(0);
        validation.value_number = high && !low ? *high : low.value_or(kLeastNumber);
        const auto shown = [&](double value) { return m_format.format(value, 0, variable.maxDecimals); };
        if (low && high)
            validate(
                validation,
                tr("A number from %1 to %2 goes here, or the reason why there is none. Keep what you wrote?")
                    .arg(shown(*low), shown(*high)));
        else
            validate(validation,
                     tr("A number goes here, or the reason why there is none. Keep what you wrote?"));
    }

    // From a list on the second sheet: within the cell, commas would divide a label.
    void allowOnly(QStringList answers)
    {
        for (const MissingReason &reason : m_catalogue.missingReasons)
            answers.append(reason.label.in(language()));
        if (!m_listColumns.contains(answers)) {
            const auto column = static_cast<lxw_col_t>(m_listColumns.size());
            for (qsizetype at = 0; at < answers.size(); ++at)
                check(worksheet_write_string(m_lists, static_cast<lxw_row_t>(at), column,
                                             escaped(answers.at(at)).constData(), nullptr));
            m_listColumns.append(answers);
        }
        std::array<char, LXW_MAX_FORMULA_RANGE_LENGTH> range{};
        const auto column = static_cast<lxw_col_t>(m_listColumns.indexOf(answers));
        lxw_rowcol_to_formula_abs(range.data(), m_lists->name, 0, column,
                                  static_cast<lxw_row_t>(answers.size() - 1), column);
        QByteArray formula = QByteArray("=") + range.data();
        lxw_data_validation validation{};
        validation.validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
        validation.value_formula = formula.data();
        validate(validation, tr("Choose an answer from the list. Keep what you wrote?"));
    }

    void setUpSheet()
    {
        for (lxw_col_t column = 0; column < ColumnCount; ++column)
            check(worksheet_set_column(m_sheet, column, column, kWidths[column], nullptr));
        worksheet_set_portrait(m_sheet);
        worksheet_set_paper(m_sheet, kA4);
        worksheet_fit_to_pages(m_sheet, 1, 0);
        worksheet_set_margins(m_sheet, 0.5, 0.5, 0.6, 0.6);
        check(worksheet_print_area(m_sheet, 0, 0, m_row, HintColumn));
        worksheet_protect(m_sheet, nullptr, nullptr);
        worksheet_protect(m_lists, nullptr, nullptr);
        worksheet_hide(m_lists);
        worksheet_activate(m_sheet);
    }

    static constexpr qsizetype kMostMessage = 255;       // of Excel
    static constexpr double kLeastNumber = -999'999'999; // no bound

    const DataSet &m_dataSet;
    const Catalogue &m_catalogue;
    int m_refArea;
    int m_year;
    NumberFormat m_format;
    CellReader m_words;
    lxw_workbook *m_workbook;
    lxw_worksheet *m_sheet;
    lxw_worksheet *m_lists;
    lxw_row_t m_row = 0;
    QList<QStringList> m_listColumns;
    lxw_format *m_plain = nullptr;
    lxw_format *m_choice = nullptr;
    lxw_format *m_grey = nullptr;
    lxw_format *m_aside = nullptr; // grey, beside an answer
    lxw_format *m_code = nullptr;
    lxw_format *m_titleFormat = nullptr;
    lxw_format *m_head = nullptr;
    lxw_format *m_section = nullptr;
    lxw_format *m_textAnswer = nullptr;
    lxw_format *m_wholeAnswer = nullptr;
    lxw_format *m_numberAnswer = nullptr;
};

} // namespace

Outcome QuestionnaireTemplate::write(const DataSet &dataSet, int refArea, int year, Language language,
                                     const QString &path)
{
    const auto bytes = workbook::makeWorkbook(
        [&](lxw_workbook *workbook) { TemplateWriter(dataSet, refArea, year, language, workbook).write(); });
    if (!bytes)
        return unreadable(tr("Cannot write the file %1: %2.").arg(path, bytes.error().message));
    return writeDocument(path, bytes.value());
}

} // namespace quaderno
