// Laid out pages on screen: small ones in a list, the chosen one beside it at any size.
#pragma once

#include "paper/pages.h"

#include <QWidget>

class QComboBox;
class QListWidget;
class QScrollArea;

namespace quaderno
{

class PageSheet;

class PagesView : public QWidget
{
    Q_OBJECT

public:
    explicit PagesView(const paper::PaperStyles &styles, QWidget *parent = nullptr);
    ~PagesView() override;

    // The page in view stays, where the new document has one of that number.
    void showDocument(paper::PaperDocument document);
    [[nodiscard]] const paper::PaperDocument &document() const { return m_document; }
    [[nodiscard]] int currentPage() const;

protected:
    // The room for the page has another size.
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makeThumbnails();
    void showPage();

    paper::PaperStyles m_styles;
    paper::PaperDocument m_document;
    QListWidget *m_thumbnails;
    QComboBox *m_zoom;
    QScrollArea *m_scroll;
    PageSheet *m_sheet;
    int m_nextThumbnail = 0;
};

} // namespace quaderno
