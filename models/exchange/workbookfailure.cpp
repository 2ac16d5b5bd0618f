#include "exchange/workbookfailure.h"

#include "exchange/boundedxml.h"

namespace quaderno
{

WorkbookFailure WorkbookFailure::damaged()
{
    return {refused(tr("The workbook is damaged: open it in the program it comes from and save it again."))};
}

WorkbookFailure WorkbookFailure::tooDeep()
{
    return {refused(tr("The workbook is built of elements more than %1 deep, or with more than %2 "
                       "attributes, and no program writes it so: it was not read. Open it in the program "
                       "it comes from and save it again.")
                        .arg(BoundedXml::kDeepest)
                        .arg(BoundedXml::kMostAttributes))};
}

WorkbookFailure WorkbookFailure::stopped()
{
    return {refused(tr("Reading was stopped: nothing has changed."))};
}

WorkbookFailure WorkbookFailure::tooManySheets(size_t most)
{
    return {refused(tr("The workbook has more than %1 sheets: copy the one that matters into a new "
                       "workbook and choose that.")
                        .arg(most))};
}

WorkbookFailure WorkbookFailure::hasPassword()
{
    return {refused(tr("The workbook has a password: save it without one and choose it again."))};
}

} // namespace quaderno
