// The parts of a workbook in a zip archive, element by element. What cannot be read is thrown as
// WorkbookFailure.
#pragma once

#include "data/progress.h"
#include "exchange/boundedxml.h"
#include "exchange/sheetcollector.h"
#include "exchange/zipparts.h"

namespace quaderno
{

class WorkbookParts
{
public:
    // `progress` and `sheets`, which knows where the reader is, must outlive this.
    WorkbookParts(const QByteArray &bytes, const Progress &progress, const SheetCollector &sheets);

    [[nodiscard]] bool contains(const QString &name) const { return m_parts.contains(name); }
    // At most `most` bytes of a part.
    [[nodiscard]] QByteArray beginning(const QString &name, qint64 most);
    // Calls `act` at each start of an element; what it reads on is not seen again.
    void forEachElement(const QString &name, const std::function<void(BoundedXml &)> &act);

private:
    [[nodiscard]] std::unique_ptr<ZipPart> part(const QString &name);
    void throwFault(BoundedXml::Fault fault) const;

    ZipParts m_parts;
    const Progress &m_progress;
    const SheetCollector &m_sheets;
};

} // namespace quaderno
