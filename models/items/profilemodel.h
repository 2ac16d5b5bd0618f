// A zone profile as an item model: one row for each thing that is shown, one column for each year.
#pragma once

#include "analysis/zoneprofile.h"

#include <QAbstractTableModel>

namespace quaderno
{

class ProfileModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit ProfileModel(QObject *parent = nullptr) : QAbstractTableModel(parent) {}

    void setProfile(ZoneProfile profile);
    [[nodiscard]] const ZoneProfile &profile() const { return m_profile; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    // What is shown, the years, the rank, and the place of the bars.
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    // Of a cell of a year; nullopt elsewhere.
    [[nodiscard]] std::optional<CellReference> reference(const QModelIndex &index) const;

private:
    [[nodiscard]] QVariant yearCell(const ProfileRow &row, const ProfileCell &cell, int role) const;

    ZoneProfile m_profile;
};

} // namespace quaderno
