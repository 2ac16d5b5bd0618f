// Why a workbook of whatever kind is not read. Thrown within the readers of workbooks, which give out the
// error.
#pragma once

#include "data/result.h"

#include <QCoreApplication>

namespace quaderno
{

struct WorkbookFailure {
    Q_DECLARE_TR_FUNCTIONS(quaderno::WorkbookFailure)

public:
    Error error;

    [[nodiscard]] static WorkbookFailure damaged();
    [[nodiscard]] static WorkbookFailure tooDeep();
    [[nodiscard]] static WorkbookFailure stopped();
    [[nodiscard]] static WorkbookFailure tooManySheets(size_t most);
    [[nodiscard]] static WorkbookFailure hasPassword();
};

} // namespace quaderno
