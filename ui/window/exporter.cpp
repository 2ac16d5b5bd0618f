#include "window/exporter.h"

#include "exchange/historysheet.h"
#include "exchange/questionnairetemplate.h"
#include "paper/errata.h"
#include "paper/profilelayout.h"
#include "storage/dataset.h"
#include "window/messages.h"

#include <QFileInfo>
#include <QPrinter>
#include <QProgressDialog>

namespace quaderno
{

namespace
{

// `path` with `suffix` when the user wrote none.
QString withSuffix(const QString &path, const QString &suffix)
{
    return QFileInfo(path).suffix().isEmpty() ? path + u'.' + suffix : path;
}

} // namespace

Exporter::Exporter(const DataSet &dataSet, Messages &messages, Language language, QWidget *window)
    : m_dataSet(dataSet), m_messages(messages), m_language(language), m_window(window)
{
}

ReportOptions Exporter::options(const std::vector<int> &comparedYears) const
{
    return {.years = m_dataSet.years(), .language = m_language, .comparedYears = comparedYears};
}

std::optional<QString> Exporter::told(const Outcome &outcome, const QString &path) const
{
    if (outcome)
        return path;
    m_messages.refuse(outcome.error().message);
    return std::nullopt;
}

bool Exporter::isSound() const
{
    const Outcome sound = m_dataSet.checkIntegrity();
    if (!sound)
        m_messages.refuse(sound.error().message);
    return sound.isOk();
}

QString Exporter::fileToSave(const QString &title, const QString &suggested, const QString &filter) const
{
    return isSound() ? m_messages.fileToSave(title, suggested, filter) : QString();
}

bool Exporter::choosePrinter(QPrinter &printer) const
{
    return isSound() && m_messages.choosePrinter(printer);
}

std::optional<QString> Exporter::exportReport() const
{
    const QString suggested = tr("report-%1.pdf", "name of a file").arg(m_dataSet.years().text());
    const QString chosen = fileToSave(tr("Export report"), suggested, tr("PDF documents (*.pdf)"));
    if (chosen.isEmpty())
        return std::nullopt;
    const QString path = withSuffix(chosen, QStringLiteral("pdf"));
    QProgressDialog progress(tr("Writing the report…"), tr("Cancel"), 0, 0, m_window);
    progress.setWindowModality(Qt::WindowModal);
    progress.setMinimumDuration(0);
    const Outcome written = writeReport(m_dataSet, options(), path, [&progress](qint64 done, qint64 total) {
        progress.setMaximum(static_cast<int>(total));
        progress.setValue(static_cast<int>(done)); // lets the window live, and Cancel be pressed
        return !progress.wasCanceled();
    });
    if (progress.wasCanceled())
        return std::nullopt;
    return told(written, path);
}

Exporter::FileKind Exporter::fileKind(ExportFormat format)
{
    switch (format) {
    case ExportFormat::Workbook:
        return {tr("Export the report as an Excel workbook"), tr("Excel workbooks (*.xlsx)")};
    case ExportFormat::Csv:
        return {tr("Export the report as a list for Excel"), tr("CSV lists (*.csv)")};
    case ExportFormat::SdmxCsv:
        return {tr("Export the observations as SDMX-CSV"), tr("CSV lists (*.csv)")};
    case ExportFormat::SdmxCsv2:
        return {tr("Export the observations as SDMX-CSV 2.0"), tr("CSV lists (*.csv)")};
    case ExportFormat::SdmxStructure:
        return {tr("Export the structure of the SDMX-CSV"), tr("XML documents (*.xml)")};
    case ExportFormat::Html:
        break;
    }
    return {tr("Export the report as a web page"), tr("Web pages (*.html *.htm)")};
}

QString Exporter::formName(ExportFormat format)
{
    switch (format) {
    case ExportFormat::Workbook:
        return tr("&Excel workbook…");
    case ExportFormat::Csv:
        return tr("&CSV list for Excel…");
    case ExportFormat::SdmxCsv:
        return tr("&SDMX-CSV, for statistical offices…");
    case ExportFormat::SdmxCsv2:
        return tr("SDMX-CSV &2.0…");
    case ExportFormat::SdmxStructure:
        return tr("Structure o&f the SDMX-CSV…");
    case ExportFormat::Html:
        break;
    }
    return tr("&Web page…");
}

QString Exporter::fileName(ExportFormat format)
{
    switch (format) {
    case ExportFormat::SdmxCsv:
    case ExportFormat::SdmxCsv2:
        return tr("observations-%1.%2", "name of a file");
    case ExportFormat::SdmxStructure:
        return tr("structure-%1.%2", "name of a file");
    case ExportFormat::Workbook:
    case ExportFormat::Csv:
    case ExportFormat::Html:
        break;
    }
    return tr("report-%1.%2", "name of a file");
}

QString Exporter::tableFile(const NumberedItem &table)
{
    return tr("tab-%1.pdf", "name of a file").arg(table.number);
}

QString Exporter::figureFile(const NumberedItem &figure)
{
    return tr("fig-%1.pdf", "name of a file").arg(figure.number);
}

QString Exporter::profileFile(int refArea) const
{
    return tr("profile-%1-%2.pdf", "name of a file: zone and years")
        .arg(m_dataSet.zones()[static_cast<size_t>(refArea)].code, m_dataSet.years().text());
}

std::optional<QString> Exporter::exportAs(ExportFormat format, const ReportOptions &options) const
{
    const FileKind kind = fileKind(format);
    const QString name = fileName(format);
    const QString suffix = exportSuffix(format);
    const QString chosen = fileToSave(kind.title, name.arg(options.years.text(), suffix), kind.filter);
    if (chosen.isEmpty())
        return std::nullopt;
    const QString path = withSuffix(chosen, suffix);
    return told(writeExport(m_dataSet, options, format, path), path);
}

std::optional<QString> Exporter::exportTable(const NumberedItem &table) const
{
    const QString chosen = fileToSave(tr("Export table"), tableFile(table), tr("PDF documents (*.pdf)"));
    if (chosen.isEmpty())
        return std::nullopt;
    const QString path = withSuffix(chosen, QStringLiteral("pdf"));
    return told(writeTablePdf(m_dataSet, table, options(), path), path);
}

std::optional<QString> Exporter::exportErrata() const
{
    if (!isSound())
        return std::nullopt;
    const auto audited = auditEdition(m_dataSet);
    if (!audited) {
        m_messages.refuse(audited.error().message);
        return std::nullopt;
    }
    const QString suggested = tr("errata-%1.pdf", "name of a file").arg(m_dataSet.edition()->years.text());
    const QString chosen =
        fileToSave(tr("Export errata sheet"), suggested, tr("PDF documents (*.pdf);;CSV sheets (*.csv)"));
    if (chosen.isEmpty())
        return std::nullopt;
    const QString path = withSuffix(chosen, QStringLiteral("pdf"));
    return told(writeErrata(m_dataSet, audited.value(), m_language, path), path);
}

std::optional<QString> Exporter::exportFigure(const NumberedItem &figure,
                                              const std::vector<int> &comparedYears) const
{
    const QString chosen = fileToSave(tr("Export figure"), figureFile(figure),
                                      tr("PDF documents (*.pdf);;SVG drawings (*.svg);;PNG images (*.png)"));
    if (chosen.isEmpty())
        return std::nullopt;
    const QString path = withSuffix(chosen, QStringLiteral("pdf"));
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix == QLatin1String("pdf"))
        return told(writeFigurePdf(m_dataSet, figure, options(comparedYears), path), path);
    if (suffix == QLatin1String("svg"))
        return told(writeFigureSvg(m_dataSet, figure, options(comparedYears), path), path);
    if (suffix == QLatin1String("png"))
        return told(writeFigurePng(m_dataSet, figure, options(comparedYears), path), path);
    return told(refused(tr("A figure can be a .pdf, .svg or .png file, not .%1: choose one of these endings.")
                            .arg(suffix)),
                path);
}

// "2012_segretariato-sociale_val-di-cornia.pdf": whose it is can be seen in the mail that carries it.
QString Exporter::fileName(QuestionnaireKey key, const QString &suffix) const
{
    return QStringLiteral("%1_%2_%3.%4")
        .arg(key.timePeriod)
        .arg(m_dataSet.catalogue().service, m_dataSet.zones()[static_cast<size_t>(key.refArea)].code, suffix);
}

std::optional<QString> Exporter::exportQuestionnaire(QuestionnaireKey key, QuestionnaireKind kind) const
{
    const QString chosen = fileToSave(tr("Export questionnaire"), fileName(key, QStringLiteral("pdf")),
                                      tr("PDF documents (*.pdf)"));
    if (chosen.isEmpty())
        return std::nullopt;
    const QString path = withSuffix(chosen, QStringLiteral("pdf"));
    return told(writeQuestionnairePdf(m_dataSet, key.refArea, key.timePeriod,
                                      {.kind = kind, .language = m_language}, path),
                path);
}

std::optional<QString> Exporter::exportTemplate(QuestionnaireKey key) const
{
    const QString chosen = fileToSave(tr("Template for a spreadsheet"), fileName(key, QStringLiteral("xlsx")),
                                      tr("Excel workbooks (*.xlsx)"));
    if (chosen.isEmpty())
        return std::nullopt;
    const QString path = withSuffix(chosen, QStringLiteral("xlsx"));
    return told(QuestionnaireTemplate::write(m_dataSet, key.refArea, key.timePeriod, m_language, path), path);
}

std::optional<QString> Exporter::exportHistory() const
{
    const QString chosen =
        fileToSave(tr("Export history"), tr("history-%1.csv", "name of a file").arg(m_dataSet.years().text()),
                   tr("CSV sheets (*.csv)"));
    if (chosen.isEmpty())
        return std::nullopt;
    const QString path = withSuffix(chosen, QStringLiteral("csv"));
    return told(writeHistory(m_dataSet, m_language, path), path);
}

std::optional<QString> Exporter::exportProfile(int refArea) const
{
    const QString chosen =
        fileToSave(tr("Save the zone profile"), profileFile(refArea), tr("PDF documents (*.pdf)"));
    if (chosen.isEmpty())
        return std::nullopt;
    const QString path = withSuffix(chosen, QStringLiteral("pdf"));
    return told(writeProfilePdf(m_dataSet, refArea, options(), path), path);
}

void Exporter::printOneProfile(int refArea) const
{
    QPrinter printer(QPrinter::HighResolution);
    printer.setPageSize(QPageSize(QPageSize::A4));
    if (choosePrinter(printer))
        printProfile(m_dataSet, refArea, options(), printer);
}

void Exporter::printOneQuestionnaire(QuestionnaireKey key) const
{
    QPrinter printer(QPrinter::HighResolution);
    printer.setPageSize(QPageSize(QPageSize::A4));
    if (choosePrinter(printer))
        printQuestionnaire(m_dataSet, key.refArea, key.timePeriod,
                           {.kind = QuestionnaireKind::Filled, .language = m_language}, printer);
}

std::optional<QString> Exporter::print(const ReviewPair &inView, int refArea, bool isProfileInView,
                                       std::optional<PrintConcern> &toLookAt) const
{
    if (!isSound())
        return std::nullopt;
    const auto styles = paper::PaperStyles::load();
    if (!styles) {
        m_messages.refuse(styles.error().message);
        return std::nullopt;
    }
    PrintSubject subject{.inView = inView,
                         .zoneProfile = paper::profilePages(m_dataSet, refArea, options()),
                         .zoneProfileFile = profileFile(refArea)};
    if (inView != ReviewPair()) {
        subject.preset = PrintPreset::InView;
        subject.inViewFile = inView.table ? tableFile(*inView.table) : figureFile(*inView.figure);
    } else if (isProfileInView) {
        subject.preset = PrintPreset::ZoneProfile;
    }
    for (const ExportFormat format : kExportFormats) {
        subject.otherForms.push_back({formName(format), [this, format](const ReportOptions &options) {
                                          return exportAs(format, options);
                                      }});
    }
    ReportDialog dialog(m_dataSet, subject, m_language, m_messages, styles.value(), m_window);
    dialog.exec();
    toLookAt = dialog.toLookAt();
    return dialog.savedTo().isEmpty() ? std::nullopt : std::optional(dialog.savedTo());
}

void Exporter::printOneFigure(const NumberedItem &figure, const std::vector<int> &comparedYears) const
{
    QPrinter printer(QPrinter::HighResolution);
    printer.setPageSize(QPageSize(QPageSize::A4));
    if (choosePrinter(printer))
        printFigure(m_dataSet, figure, options(comparedYears), printer);
}

} // namespace quaderno
