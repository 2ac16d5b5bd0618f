// How much the checks could judge: each with what became of its cells, and why the others could not be
// judged.
#pragma once

#include "analysis/checksummary.h"

#include <QDialog>

namespace quaderno
{

class ChecksDialog : public QDialog
{
    Q_OBJECT

public:
    // `summaries` are parallel to the checks of the catalogue; `about` names whose they are.
    ChecksDialog(const Catalogue &catalogue, const std::vector<CheckSummary> &summaries, int listed,
                 const QString &about, Language language, QWidget *parent = nullptr);
};

} // namespace quaderno
