// What of the report goes to paper: presets, chapters with their tables and figures, years, title, signs;
// beside it the pages as they will be.
#pragma once

#include "analysis/printconcerns.h"
#include "analysis/reportcontents.h"
#include "paper/pdffile.h"
#include "review/reviewitems.h"

#include <QDialog>

#include <functional>

class QCheckBox;
class QComboBox;
class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QRadioButton;
class QSpinBox;
class QTimer;

namespace quaderno
{

class ContentsChooser;
class DataSet;
class LinkButton;
class Messages;
class PagesView;

enum class PrintPreset { Whole, Tables, Figures, ZoneProfile, InView };

// The report for another program: its name in a menu, and what writes it where the person says. The path, or
// nullopt.
struct OtherForm {
    QString name = {};
    std::function<std::optional<QString>(const ReportOptions &)> write = {};
};

// What the person was looking at when printing was asked for.
struct PrintSubject {
    ReviewPair inView = {};         // table or figure; an empty pair: the preset is not to be had
    QString inViewFile = {};        // name of its file
    paper::Layout zoneProfile = {}; // pages of the zone; none: the preset is left out
    QString zoneProfileFile = {};
    PrintPreset preset = PrintPreset::Whole; // what the dialog opens on
    std::vector<OtherForm> otherForms = {};
};

class ReportDialog : public QDialog
{
    Q_OBJECT

public:
    // The data set and the messages must outlive the dialog.
    ReportDialog(const DataSet &dataSet, PrintSubject subject, Language language, Messages &messages,
                 const paper::PaperStyles &styles, QWidget *parent = nullptr);

    void choose(PrintPreset preset);
    [[nodiscard]] PrintPreset preset() const;
    [[nodiscard]] ReportOptions options() const;
    // Lays the pages out at once instead of after a short rest.
    void layOut();
    [[nodiscard]] const paper::PaperDocument &document() const;
    // Where the pages, or a file for another program, were last saved; empty when they were not.
    [[nodiscard]] QString savedTo() const { return m_savedTo; }
    // What the person went to from here instead of printing; nullopt: nothing.
    [[nodiscard]] const std::optional<PrintConcern> &toLookAt() const { return m_toLookAt; }

private:
    QWidget *makeChoices();
    QWidget *makePresets();
    QWidget *makeContents();
    QWidget *makeDetails();
    void showChoices();
    void showCounts(const ReportContents &contents);
    void showConcerns();
    void listConcerns();
    [[nodiscard]] paper::PaperDocument pagesInView(const ReportOptions &options) const;
    void chooseLogo();
    [[nodiscard]] QPushButton *makeOtherForms();
    void save();
    void print();

    const DataSet &m_dataSet;
    PrintSubject m_subject;
    Language m_language;
    Messages &m_messages;
    paper::PaperStyles m_styles;
    std::map<PrintPreset, QRadioButton *> m_presets;
    ContentsChooser *m_contents = nullptr;
    QSpinBox *m_first = nullptr;
    QSpinBox *m_last = nullptr;
    QLineEdit *m_title = nullptr;
    QComboBox *m_signs = nullptr;
    QCheckBox *m_withEmpty = nullptr;
    QPushButton *m_logo = nullptr;
    QString m_logoPath;
    LinkButton *m_concerns = nullptr;
    QLabel *m_count = nullptr;
    QLabel *m_problems = nullptr;
    PagesView *m_pages = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_print = nullptr;
    QPushButton *m_otherForms = nullptr;
    QTimer *m_rest = nullptr;
    QString m_savedTo;
    std::optional<PrintConcern> m_toLookAt;
};

} // namespace quaderno
