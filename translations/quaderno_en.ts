<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context>
    <name>quaderno::AnswerText</name>
    <message numerus="yes">
        <source>“%1” has too many decimals: at most %n are kept.</source>
        <translation>
            <numerusform>“%1” has too many decimals: at most %n is kept.</numerusform>
            <numerusform>“%1” has too many decimals: at most %n are kept.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quaderno::CellHint</name>
    <message numerus="yes">
        <source>Mean over %1 of %n zones.</source>
        <translation>
            <numerusform>Mean over %1 of %n zone.</numerusform>
            <numerusform>Mean over %1 of %n zones.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quaderno::FigureBuilder</name>
    <message numerus="yes">
        <source>%1. Bar chart, %2 of %n bars have a value.</source>
        <translation>
            <numerusform>%1. Bar chart, %2 of %n bar has a value.</numerusform>
            <numerusform>%1. Bar chart, %2 of %n bars have a value.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quaderno::Report</name>
    <message numerus="yes">
        <source>%n zones, years %1.</source>
        <translation>
            <numerusform>%n zone, years %1.</numerusform>
            <numerusform>%n zones, years %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quaderno::TableBuilder</name>
    <message numerus="yes">
        <source>%1: %2 of %n zones</source>
        <translation>
            <numerusform>%1: %2 of %n zone</numerusform>
            <numerusform>%1: %2 of %n zones</numerusform>
        </translation>
    </message>
</context>
</TS>
