#include "report/reportdialog.h"

#include "paper/frontmatter.h"
#include "paper/reportlayout.h"
#include "report/concernsdialog.h"
#include "report/contentschooser.h"
#include "report/pagesview.h"
#include "storage/dataset.h"
#include "window/linkbutton.h"
#include "window/messages.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPrinter>
#include <QPushButton>
#include <QRadioButton>
#include <QScreen>
#include <QScrollArea>
#include <QSpinBox>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace quaderno
{

namespace
{

constexpr int kRest = 200; // ms without a change before the pages are laid out anew

} // namespace

ReportDialog::ReportDialog(const DataSet &dataSet, PrintSubject subject, Language language,
                           Messages &messages, const paper::PaperStyles &styles, QWidget *parent)
    : QDialog(parent), m_dataSet(dataSet), m_subject(std::move(subject)), m_language(language),
      m_messages(messages), m_styles(styles), m_pages(new PagesView(styles, this)), m_rest(new QTimer(this))
{
    setObjectName(QStringLiteral("reportDialog"));
    setWindowTitle(tr("Print"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_save = buttons->addButton(tr("&Save as PDF…"), QDialogButtonBox::ActionRole);
    m_print = buttons->addButton(tr("&Print…"), QDialogButtonBox::ActionRole);
    m_otherForms = makeOtherForms();
    buttons->addButton(m_otherForms, QDialogButtonBox::ActionRole);
    m_otherForms->setVisible(!m_subject.otherForms.empty());
    m_save->setObjectName(QStringLiteral("savePdf"));
    m_print->setObjectName(QStringLiteral("print"));
    m_print->setDefault(true);
    connect(m_save, &QPushButton::clicked, this, &ReportDialog::save);
    connect(m_print, &QPushButton::clicked, this, &ReportDialog::print);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *top = new QHBoxLayout;
    top->addWidget(makeChoices());
    top->addWidget(m_pages, 1);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(top, 1);
    layout->addWidget(buttons);
    m_rest->setSingleShot(true);
    m_rest->setInterval(kRest);
    connect(m_rest, &QTimer::timeout, this, &ReportDialog::layOut);
    resize(QSize(1000, 640).boundedTo(screen()->availableSize() - QSize(20, 50)));
    choose(m_subject.preset);
}

QWidget *ReportDialog::makeChoices()
{
    auto *choices = new QWidget(this);
    auto *layout = new QVBoxLayout(choices);
    layout->addWidget(makePresets());
    layout->addWidget(makeContents(), 1);
    layout->addWidget(makeDetails());
    m_count = new QLabel(choices);
    m_count->setObjectName(QStringLiteral("pageCount"));
    QFont bold = m_count->font();
    bold.setBold(true);
    m_count->setFont(bold);
    m_count->setWordWrap(true);
    m_problems = new QLabel(choices);
    m_problems->setObjectName(QStringLiteral("problems"));
    m_problems->setWordWrap(true);
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(choices);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // The counts stay in sight, however little room there is for the choices.
    auto *left = new QWidget(this);
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    m_concerns = new LinkButton(QString(), left);
    m_concerns->setObjectName(QStringLiteral("concernsLink"));
    connect(m_concerns, &QAbstractButton::clicked, this, &ReportDialog::listConcerns);
    column->addWidget(m_concerns);
    column->addWidget(scroll, 1);
    for (QLabel *line : {m_count, m_problems}) {
        line->setContentsMargins(choices->layout()->contentsMargins().left(), 0, 0, 0);
        column->addWidget(line);
    }
    left->setFixedWidth(310);
    return left;
}

// The same choice of contents for spreadsheets, programs and browsers.
QPushButton *ReportDialog::makeOtherForms()
{
    auto *button = new QPushButton(tr("&Export as"), this);
    button->setObjectName(QStringLiteral("otherForms"));
    auto *menu = new QMenu(button);
    for (const OtherForm &form : m_subject.otherForms) {
        connect(menu->addAction(form.name), &QAction::triggered, this, [this, &form] {
            if (const auto path = form.write(options())) {
                m_savedTo = *path;
                accept();
            }
        });
    }
    button->setMenu(menu);
    return button;
}

QWidget *ReportDialog::makePresets()
{
    auto *box = new QWidget(this);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    const bool isFigure = !m_subject.inView.table && m_subject.inView.figure;
    const std::pair<PrintPreset, QString> presets[]{
        {PrintPreset::Whole, tr("&Whole report")},
        {PrintPreset::Tables, tr("&Tables only")},
        {PrintPreset::Figures, tr("&Figures only")},
        {PrintPreset::ZoneProfile, tr("&Zone profile")},
        {PrintPreset::InView, isFigure ? tr("T&his figure") : tr("T&his table")}};
    for (const auto &[preset, words] : presets) {
        auto *button = new QRadioButton(words, box);
        button->setObjectName(QStringLiteral("preset-%1").arg(static_cast<int>(preset)));
        layout->addWidget(button);
        m_presets[preset] = button;
        connect(button, &QRadioButton::toggled, this, [this](bool isOn) {
            if (isOn)
                showChoices();
        });
    }
    m_presets[PrintPreset::ZoneProfile]->setVisible(static_cast<bool>(m_subject.zoneProfile));
    m_presets[PrintPreset::InView]->setEnabled(m_subject.inView != ReviewPair());
    return box;
}

QWidget *ReportDialog::makeContents()
{
    m_contents = new ContentsChooser(m_dataSet.catalogue(), m_language, this);
    m_contents->setYears(m_dataSet.years());
    const int rows = std::min(m_contents->topLevelItemCount(), 7);
    m_contents->setMinimumHeight(rows * m_contents->sizeHintForRow(0) + 2 * m_contents->frameWidth() + 2);
    connect(m_contents, &ContentsChooser::chosen, m_rest, qOverload<>(&QTimer::start));
    return m_contents;
}

QWidget *ReportDialog::makeDetails()
{
    auto *box = new QWidget(this);
    auto *form = new QFormLayout(box);
    form->setContentsMargins(0, 0, 0, 0);
    const YearRange years = m_dataSet.years();
    const auto makeYear = [&](const QString &name, int value) {
        auto *year = new QSpinBox(box);
        year->setObjectName(name);
        year->setRange(years.first, years.last);
        year->setValue(value);
        connect(year, &QSpinBox::valueChanged, m_rest, qOverload<>(&QTimer::start));
        return year;
    };
    m_first = makeYear(QStringLiteral("firstYear"), years.first);
    m_last = makeYear(QStringLiteral("lastYear"), years.last);
    form->addRow(tr("F&rom year:"), m_first);
    form->addRow(tr("T&o year:"), m_last);
    m_title = new QLineEdit(box);
    m_title->setObjectName(QStringLiteral("title"));
    m_title->setPlaceholderText(reportFrame(m_dataSet, {.years = years, .language = m_language}).title);
    connect(m_title, &QLineEdit::textChanged, m_rest, qOverload<>(&QTimer::start));
    form->addRow(tr("T&itle:"), m_title);
    m_logo = new QPushButton(tr("Choose…"), box);
    m_logo->setObjectName(QStringLiteral("logo"));
    connect(m_logo, &QPushButton::clicked, this, &ReportDialog::chooseLogo);
    form->addRow(tr("&Logo:"), m_logo);
    m_signs = new QComboBox(box);
    m_signs->setObjectName(QStringLiteral("signs"));
    for (const auto &[signs, words] : {std::pair(SignsProfile::Quaderno, tr("of the report")),
                                       std::pair(SignsProfile::Istat, tr("of ISTAT")),
                                       std::pair(SignsProfile::Eurostat, tr("of Eurostat"))})
        m_signs->addItem(words, static_cast<int>(signs));
    connect(m_signs, &QComboBox::currentIndexChanged, m_rest, qOverload<>(&QTimer::start));
    form->addRow(tr("Si&gns:"), m_signs);
    m_withEmpty = new QCheckBox(tr("Tables without &data too"), box);
    m_withEmpty->setObjectName(QStringLiteral("withEmptyTables"));
    connect(m_withEmpty, &QCheckBox::toggled, m_rest, qOverload<>(&QTimer::start));
    form->addRow(m_withEmpty);
    return box;
}

void ReportDialog::choose(PrintPreset preset)
{
    m_presets.at(preset)->setChecked(true);
    layOut();
}

PrintPreset ReportDialog::preset() const
{
    for (const auto &[preset, button] : m_presets) {
        if (button->isChecked())
            return preset;
    }
    return PrintPreset::Whole;
}

ReportOptions ReportDialog::options() const
{
    ReportOptions options{.years = {std::min(m_first->value(), m_last->value()), m_last->value()},
                          .language = m_language};
    m_contents->writeTo(options);
    if (preset() == PrintPreset::Tables)
        options.parts = ReportParts::Tables;
    if (preset() == PrintPreset::Figures)
        options.parts = ReportParts::Figures;
    options.signs = static_cast<SignsProfile>(m_signs->currentData().toInt());
    options.withEmptyTables = m_withEmpty->isChecked();
    options.title = m_title->text().trimmed();
    options.logo = m_logoPath;
    return options;
}

void ReportDialog::showChoices()
{
    const PrintPreset chosen = preset();
    const bool isOne = chosen == PrintPreset::InView || chosen == PrintPreset::ZoneProfile;
    m_contents->setEnabled(!isOne);
    m_contents->setParts(chosen == PrintPreset::Tables    ? ReportParts::Tables
                         : chosen == PrintPreset::Figures ? ReportParts::Figures
                                                          : ReportParts::Everything);
    m_logo->setEnabled(chosen == PrintPreset::Whole);
    m_rest->start();
}

paper::PaperDocument ReportDialog::pagesInView(const ReportOptions &options) const
{
    const ReportContents frame = reportFrame(m_dataSet, options);
    const auto &[table, figure] = m_subject.inView;
    if (table) {
        if (const auto item = itemOf(numberTables(m_dataSet.catalogue(), options.years), table->key()))
            return paper::layOutTable(
                tableContents(m_dataSet, *item, options.years, m_language, options.signs), frame, m_styles);
    } else if (figure) {
        if (const auto item = itemOf(numberFigures(m_dataSet.catalogue(), options.years), figure->key()))
            return paper::layOutFigure(
                figureContents(m_dataSet, *item, options.years, m_language, options.signs), frame, m_styles);
    }
    return {};
}

void ReportDialog::layOut()
{
    m_rest->stop();
    const ReportOptions chosen = options();
    m_contents->setYears(chosen.years);
    ReportContents contents;
    paper::PaperDocument pages;
    if (preset() == PrintPreset::InView) {
        pages = pagesInView(chosen);
    } else if (preset() == PrintPreset::ZoneProfile) {
        pages = m_subject.zoneProfile(m_styles);
    } else if (!m_contents->isEmpty()) {
        contents = reportContents(m_dataSet, chosen);
        if (!contents.chapters.empty())
            pages = paper::layOutReport(contents, m_styles);
    }
    m_pages->showDocument(std::move(pages));
    showCounts(contents);
}

const paper::PaperDocument &ReportDialog::document() const
{
    return m_pages->document();
}

void ReportDialog::showCounts(const ReportContents &contents)
{
    const int pages = static_cast<int>(document().pages.size());
    m_save->setEnabled(pages > 0);
    m_print->setEnabled(pages > 0);
    m_otherForms->setEnabled(!contents.chapters.empty());
    m_count->setText(pages == 0 ? tr("Nothing to print: choose a chapter, or other years.")
                                : tr("%n pages", nullptr, pages) +
                                      tr(", %n sheets printed on both sides", nullptr, (pages + 1) / 2));
    QStringList problems;
    if (const auto empty = tablesWithoutData(contents); !empty.empty())
        problems.append(tr("Tab. %1: no data").arg(numberRanges(empty)));
    if (!contents.emptyTables.empty())
        problems.append(
            tr("%n tables without data: left out", nullptr, static_cast<int>(contents.emptyTables.size())));
    if (!document().dates.isEmpty())
        problems.append(document().dates);
    m_problems->setText(problems.join(u'\n'));
    showConcerns();
}

// Before the choices: what is printed is not better than this.
void ReportDialog::showConcerns()
{
    const auto concerns = printConcerns(m_dataSet, options().years, m_language);
    m_concerns->setVisible(!concerns.empty());
    m_concerns->setText(tr("To look at first: %1").arg(concernCounts(concerns)));
}

void ReportDialog::listConcerns()
{
    const YearRange years = options().years;
    ConcernsDialog dialog(
        printConcerns(m_dataSet, years, m_language),
        tr("These concern the data of %1, whichever chapters are printed.").arg(years.text()), {}, this);
    (void)dialog.exec(); // the person may have come back
    m_toLookAt = dialog.chosen();
    if (m_toLookAt)
        reject();
}

void ReportDialog::chooseLogo()
{
    const QString path = m_messages.fileToOpen(tr("Logo for the cover"), tr("Pictures (*.png *.jpg *.svg)"));
    if (path.isEmpty())
        return;
    if (paper::readPicture(path).isNull()) {
        m_messages.refuse(tr("“%1” is not a picture that can be read: choose a PNG, JPEG or SVG file.")
                              .arg(QFileInfo(path).fileName()));
        return;
    }
    m_logoPath = path;
    m_logo->setText(QFileInfo(path).fileName());
    layOut();
}

void ReportDialog::save()
{
    layOut();
    const PrintPreset chosen = preset();
    const QString suggested = chosen == PrintPreset::InView ? m_subject.inViewFile
                              : chosen == PrintPreset::ZoneProfile
                                  ? m_subject.zoneProfileFile
                                  : tr("report-%1.pdf", "name of a file").arg(options().years.text());
    QString path = m_messages.fileToSave(tr("Save as PDF"), suggested, tr("PDF documents (*.pdf)"));
    if (path.isEmpty())
        return;
    if (QFileInfo(path).suffix().isEmpty())
        path += QStringLiteral(".pdf");
    const Outcome written = paper::writePdf(document(), m_styles, path);
    if (!written) {
        m_messages.refuse(written.error().message);
        return;
    }
    m_savedTo = path;
    accept();
}

// The pages of the preview themselves, so that paper, file and screen cannot differ.
void ReportDialog::print()
{
    layOut();
    QPrinter printer(QPrinter::HighResolution);
    printer.setPageSize(QPageSize(QPageSize::A4));
    printer.setPageOrientation(QPageLayout::Portrait);
    printer.setDocName(reportFrame(m_dataSet, options()).title); // what the queue shows
    if (!m_messages.choosePrinter(printer))
        return;
    if (!paper::paintPages(printer, document(), m_styles))
        m_messages.refuse(tr("The printer took no pages: see whether it is switched on and has paper."));
    else
        accept();
}

} // namespace quaderno
