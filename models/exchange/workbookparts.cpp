#include "exchange/workbookparts.h"

#include "exchange/workbookfailure.h"

namespace quaderno
{

namespace
{

ZipParts opened(const QByteArray &bytes)
{
    auto parts = ZipParts::open(bytes);
    if (!parts)
        throw WorkbookFailure{parts.error()};
    return std::move(parts).value();
}

} // namespace

WorkbookParts::WorkbookParts(const QByteArray &bytes, const Progress &progress, const SheetCollector &sheets)
    : m_parts(opened(bytes)), m_progress(progress), m_sheets(sheets)
{
}

std::unique_ptr<ZipPart> WorkbookParts::part(const QString &name)
{
    auto part = m_parts.part(name);
    if (!part)
        throw WorkbookFailure{part.error()};
    return std::move(part).value();
}

QByteArray WorkbookParts::beginning(const QString &name, qint64 most)
{
    return part(name)->read(most);
}

void WorkbookParts::forEachElement(const QString &name, const std::function<void(BoundedXml &)> &act)
{
    const auto read = part(name);
    const qint64 size = read->unpackedSize();
    // The strings before the rows are not half of the work.
    BoundedXml xml(
        *read, [&](qint64 done) { return !m_progress || m_progress(m_sheets.isInRows() ? done : 0, size); });
    while (xml.next())
        act(xml);
    if (read->isDamaged())
        throw WorkbookFailure::damaged();
    throwFault(xml.fault());
}

void WorkbookParts::throwFault(BoundedXml::Fault fault) const
{
    switch (fault) {
    case BoundedXml::Fault::None:
        return;
    case BoundedXml::Fault::Stopped:
        throw WorkbookFailure::stopped();
    case BoundedXml::Fault::Damaged:
        throw WorkbookFailure::damaged();
    case BoundedXml::Fault::TooDeep:
        throw WorkbookFailure::tooDeep();
    case BoundedXml::Fault::TooLong:
        throw WorkbookFailure{m_sheets.tooLong()};
    }
}

} // namespace quaderno
