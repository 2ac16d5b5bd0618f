// A finished PDF as its reader meets it, by way of poppler.
#pragma once

#include <QFile>
#include <QTest>

#include <poppler-link.h>
#include <poppler-qt6.h>

#include <memory>
#include <vector>

namespace quaderno::tests
{

class PdfReading
{
public:
    explicit PdfReading(const QByteArray &bytes)
        : m_bytes(bytes), m_document(Poppler::Document::loadFromData(m_bytes))
    {
        if (!m_document || m_document->isLocked())
            qFatal("not a PDF that poppler can read");
        for (int page = 0; page < m_document->numPages(); ++page)
            m_pages.push_back(m_document->page(page));
        m_texts.resize(m_pages.size());
    }

    static PdfReading ofFile(const QString &path)
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("%s is not there", qPrintable(path));
        return PdfReading(file.readAll());
    }

    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }
    [[nodiscard]] Poppler::Document &document() const { return *m_document; }
    [[nodiscard]] int pageCount() const { return static_cast<int>(m_pages.size()); }
    [[nodiscard]] const Poppler::Page &page(int index) const { return *m_pages[static_cast<size_t>(index)]; }

    // In reading order, blanks collapsed. Poppler is slow, so each page is read once.
    [[nodiscard]] const QString &text(int index) const
    {
        QString &text = m_texts[static_cast<size_t>(index)];
        if (text.isEmpty())
            text = page(index).text(QRectF()).simplified();
        return text;
    }
    [[nodiscard]] QString text() const
    {
        QString all;
        for (int index = 0; index < pageCount(); ++index)
            all += text(index) + QLatin1Char(' ');
        return all;
    }
    [[nodiscard]] std::vector<std::unique_ptr<Poppler::TextBox>> words(int index) const
    {
        return page(index).textList();
    }

private:
    QByteArray m_bytes;
    std::unique_ptr<Poppler::Document> m_document;
    std::vector<std::unique_ptr<Poppler::Page>> m_pages;
    mutable std::vector<QString> m_texts;
};

} // namespace quaderno::tests
