// What leaves the window: the report, a table or a figure, as a file or on a printer.
#pragma once

#include "exchange/reportexport.h"
#include "paper/questionnaire.h"
#include "report/reportdialog.h"

#include <QCoreApplication>

class QPrinter;
class QWidget;

namespace quaderno
{

class Messages;

class Exporter
{
    Q_DECLARE_TR_FUNCTIONS(quaderno::Exporter)

public:
    // `window` carries the progress of the report. All of them must outlive the exporter.
    Exporter(const DataSet &dataSet, Messages &messages, Language language, QWidget *window);

    // Each asks where to, and refuses with a sentence what could not be written. The path written, or
    // nullopt.
    std::optional<QString> exportReport() const;
    // The report for other programs: as much of it as `options` say, or all.
    std::optional<QString> exportAs(ExportFormat format) const { return exportAs(format, options()); }
    std::optional<QString> exportAs(ExportFormat format, const ReportOptions &options) const;
    // As a menu names it.
    [[nodiscard]] static QString formName(ExportFormat format);
    std::optional<QString> exportTable(const NumberedItem &table) const;
    // The errata sheet of the printed edition, as PDF or CSV by the ending of the name.
    std::optional<QString> exportErrata() const;
    // As PDF, SVG or PNG, by the ending of the name; with two or more of `comparedYears` these side by side.
    std::optional<QString> exportFigure(const NumberedItem &figure,
                                        const std::vector<int> &comparedYears = {}) const;
    std::optional<QString> exportQuestionnaire(QuestionnaireKey key, QuestionnaireKind kind) const;
    // As a workbook to fill in, which the import takes back.
    std::optional<QString> exportTemplate(QuestionnaireKey key) const;
    // The profile of a zone, as PDF.
    std::optional<QString> exportProfile(int refArea) const;
    void printOneProfile(int refArea) const;
    // Who answered what and when, as a sheet.
    std::optional<QString> exportHistory() const;
    void printOneQuestionnaire(QuestionnaireKey key) const;
    // The dialog that prints the report or a part of it, opened on what is in view: a table or figure, or the
    // profile of the zone. The path of what was saved instead, if anything; or what the person wants to look
    // at first.
    std::optional<QString> print(const ReviewPair &inView, int refArea, bool isProfileInView,
                                 std::optional<PrintConcern> &toLookAt) const;
    void printOneFigure(const NumberedItem &figure, const std::vector<int> &comparedYears = {}) const;

private:
    struct FileKind {
        QString title;  // of the dialog
        QString filter; // of its files
    };
    [[nodiscard]] static FileKind fileKind(ExportFormat format);
    // With places for the years and the ending.
    [[nodiscard]] static QString fileName(ExportFormat format);
    [[nodiscard]] ReportOptions options(const std::vector<int> &comparedYears = {}) const;
    [[nodiscard]] static QString tableFile(const NumberedItem &table);
    [[nodiscard]] static QString figureFile(const NumberedItem &figure);
    [[nodiscard]] QString profileFile(int refArea) const;
    [[nodiscard]] QString fileName(QuestionnaireKey key, const QString &suffix) const;
    // Refuses with a sentence where the file is damaged, of which it makes sure first.
    [[nodiscard]] bool isSound() const;
    // Those of the messages, where it is not.
    [[nodiscard]] QString fileToSave(const QString &title, const QString &suggested,
                                     const QString &filter) const;
    [[nodiscard]] bool choosePrinter(QPrinter &printer) const;
    [[nodiscard]] std::optional<QString> told(const Outcome &outcome, const QString &path) const;

    const DataSet &m_dataSet;
    Messages &m_messages;
    Language m_language;
    QWidget *m_window;
};

} // namespace quaderno
