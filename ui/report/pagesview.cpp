#include "report/pagesview.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>

namespace quaderno
{

namespace
{

constexpr QSize kThumbnail{72, 102};
constexpr int kThumbnailsAtOnce = 4; // between two looks at keys and mouse
constexpr qreal kScreenDotsPerInch = 96;

void paintScaled(QPainter &painter, const paper::PaperDocument &document, int page,
                 const paper::PaperStyles &styles, qreal width)
{
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.scale(width / paper::kPageSize.width(), width / paper::kPageSize.width());
    paper::paintPage(painter, document, page, styles);
}

} // namespace

// One page, white whatever the theme.
class PageSheet : public QWidget
{
public:
    PageSheet(const paper::PaperDocument &document, const paper::PaperStyles &styles)
        : m_document(document), m_styles(styles)
    {
        setObjectName(QStringLiteral("pageSheet"));
    }

    void setPage(int page)
    {
        m_page = page;
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), Qt::white);
        if (m_page >= 0 && m_page < static_cast<int>(m_document.pages.size()))
            paintScaled(painter, m_document, m_page, m_styles, width());
    }

private:
    const paper::PaperDocument &m_document;
    const paper::PaperStyles &m_styles;
    int m_page = 0;
};

PagesView::PagesView(const paper::PaperStyles &styles, QWidget *parent)
    : QWidget(parent), m_styles(styles), m_thumbnails(new QListWidget(this)), m_zoom(new QComboBox(this)),
      m_scroll(new QScrollArea(this)), m_sheet(new PageSheet(m_document, m_styles))
{
    m_thumbnails->setObjectName(QStringLiteral("thumbnails"));
    m_thumbnails->setAccessibleName(tr("Pages"));
    m_thumbnails->setIconSize(kThumbnail);
    m_thumbnails->setFixedWidth(kThumbnail.width() + 62);
    m_zoom->setObjectName(QStringLiteral("zoom"));
    m_zoom->setAccessibleName(tr("Zoom"));
    m_zoom->addItem(tr("Whole page"), 0);
    m_zoom->addItem(tr("Page width"), -1);
    for (const int percent : {75, 100, 150, 200})
        m_zoom->addItem(tr("%1 %").arg(percent), percent);
    m_scroll->setWidget(m_sheet);
    m_scroll->viewport()->installEventFilter(this);
    m_scroll->setAlignment(Qt::AlignCenter);
    m_scroll->setBackgroundRole(QPalette::Mid);
    auto *zoomLabel = new QLabel(tr("&Zoom:"), this);
    zoomLabel->setBuddy(m_zoom);
    auto *bar = new QHBoxLayout;
    bar->addStretch();
    bar->addWidget(zoomLabel);
    bar->addWidget(m_zoom);
    auto *right = new QVBoxLayout;
    right->addLayout(bar);
    right->addWidget(m_scroll, 1);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_thumbnails);
    layout->addLayout(right, 1);
    connect(m_thumbnails, &QListWidget::currentRowChanged, this, &PagesView::showPage);
    connect(m_zoom, &QComboBox::currentIndexChanged, this, &PagesView::showPage);
}

PagesView::~PagesView() = default;

int PagesView::currentPage() const
{
    return m_thumbnails->currentRow();
}

void PagesView::showDocument(paper::PaperDocument document)
{
    const int page = std::max(0, currentPage());
    m_document = std::move(document);
    const int pages = static_cast<int>(m_document.pages.size());
    m_thumbnails->clear();
    QPixmap blank(kThumbnail);
    blank.fill(Qt::white);
    for (int number = 1; number <= pages; ++number) {
        auto *item = new QListWidgetItem(QIcon(blank), QString::number(number), m_thumbnails);
        item->setData(Qt::AccessibleTextRole, tr("Page %1").arg(number));
    }
    m_thumbnails->setCurrentRow(std::min(page, pages - 1));
    m_sheet->setVisible(pages > 0);
    m_nextThumbnail = 0;
    makeThumbnails();
    showPage();
}

void PagesView::makeThumbnails()
{
    const int end = std::min(m_nextThumbnail + kThumbnailsAtOnce, m_thumbnails->count());
    for (; m_nextThumbnail < end; ++m_nextThumbnail) {
        QPixmap picture(kThumbnail * devicePixelRatioF());
        picture.fill(Qt::white);
        QPainter painter(&picture);
        painter.save();
        paintScaled(painter, m_document, m_nextThumbnail, m_styles, picture.width());
        painter.restore();
        painter.setPen(Qt::lightGray); // white pages on a white list
        painter.drawRect(picture.rect().adjusted(0, 0, -1, -1));
        painter.end();
        picture.setDevicePixelRatio(devicePixelRatioF());
        m_thumbnails->item(m_nextThumbnail)->setIcon(QIcon(picture));
    }
    if (m_nextThumbnail < m_thumbnails->count())
        QTimer::singleShot(0, this, &PagesView::makeThumbnails);
}

void PagesView::showPage()
{
    const qreal ratio = paper::kPageSize.height() / paper::kPageSize.width();
    const int zoom = m_zoom->currentData().toInt();
    const QSize room = m_scroll->viewport()->size() - QSize(8, 8);
    qreal width = zoom * kScreenDotsPerInch * paper::kPageSize.width() / paper::kUnitsPerInch / 100;
    if (zoom == 0)
        width = std::min<qreal>(room.width(), room.height() / ratio);
    else if (zoom < 0)
        width = room.width() - m_scroll->verticalScrollBar()->sizeHint().width();
    m_sheet->resize(qRound(width), qRound(width * ratio));
    m_sheet->setPage(currentPage());
}

bool PagesView::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        showPage();
    return QWidget::eventFilter(watched, event);
}

} // namespace quaderno
