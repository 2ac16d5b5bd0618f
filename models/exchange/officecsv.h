// A sheet of separated values as a spreadsheet opens it by a double click.
#pragma once

#include "data/language.h"

#include <QByteArray>
#include <QStringList>

namespace quaderno
{

// UTF-8 with a byte order mark; separated by ";" in Italian, where the comma is decimal, by "," in English.
class OfficeCsv
{
public:
    explicit OfficeCsv(Language language) : m_separator(language == Language::Italian ? u';' : u',') {}

    // Text that a spreadsheet would take for a formula is kept from being one.
    [[nodiscard]] static QString harmless(const QString &text);

    void addLine(const QStringList &fields);
    [[nodiscard]] QByteArray bytes() const;

private:
    char16_t m_separator;
    QString m_text;
};

} // namespace quaderno
