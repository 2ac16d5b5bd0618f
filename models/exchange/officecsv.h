// Separated values that people open in a spreadsheet: no text in them is a formula.
#pragma once

#include "data/language.h"

#include <QByteArray>
#include <QStringList>

namespace quaderno
{

// As a double click opens it: UTF-8 with a byte order mark; separated by ";" in Italian, where the comma is
// decimal, by "," in English.
class OfficeCsv
{
public:
    explicit OfficeCsv(Language language) : m_separator(language == Language::Italian ? u';' : u',') {}

    // Csv::line() of fields that are text or plain numbers. What a spreadsheet would take for a formula
    // starts with an apostrophe.
    [[nodiscard]] static QString line(const QStringList &fields, char16_t separator = u',');

    void addLine(const QStringList &fields);
    [[nodiscard]] QByteArray bytes() const;

private:
    char16_t m_separator;
    QString m_text;
};

} // namespace quaderno
