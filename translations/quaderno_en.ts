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
    <name>quaderno::AuditPage</name>
    <message numerus="yes">
        <source>Edition %1: %n cells to correct of %2 compared: %3 numbers in print, and %4 that print does not have.</source>
        <translation>
            <numerusform>Edition %1: %n cell to correct of %2 compared: %3 numbers in print, and %4 that print does not have.</numerusform>
            <numerusform>Edition %1: %n cells to correct of %2 compared: %3 numbers in print, and %4 that print does not have.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quaderno::AuditTexts</name>
    <message numerus="yes">
        <source>A mean over %n zones, those of Tab. %1.</source>
        <translation>
            <numerusform>A mean over %n zone, that of Tab. %1.</numerusform>
            <numerusform>A mean over %n zones, those of Tab. %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Matches a mean over %1 of the %n zones.</source>
        <translation>
            <numerusform>Matches a mean over %1 of %n zone.</numerusform>
            <numerusform>Matches a mean over %1 of the %n zones.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; plain mean of %n zones: %2</source>
        <translation>
            <numerusform>%1; plain mean of %n zone: %2</numerusform>
            <numerusform>%1; plain mean of %n zones: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; sums over %n zones: %2 = %3</source>
        <translation>
            <numerusform>%1; sums over %n zone: %2 = %3</numerusform>
            <numerusform>%1; sums over %n zones: %2 = %3</numerusform>
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
    <message numerus="yes">
        <source>%n with a denominator of 0 and no number of their own</source>
        <comment>zones in a mean</comment>
        <translation>
            <numerusform>one has a denominator of 0 and no number of its own</numerusform>
            <numerusform>%n have a denominator of 0 and no number of their own</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quaderno::CheckText</name>
    <message numerus="yes">
        <source>%n in questionnaires not begun</source>
        <translation>
            <numerusform>%n in a questionnaire not begun</numerusform>
            <numerusform>%n in questionnaires not begun</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of questions that do not apply</source>
        <translation>
            <numerusform>%n of a question that does not apply</numerusform>
            <numerusform>%n of questions that do not apply</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n never entered</source>
        <translation>
            <numerusform>%n never entered</numerusform>
            <numerusform>%n never entered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missing for a reason</source>
        <translation>
            <numerusform>%n missing for a reason</numerusform>
            <numerusform>%n missing for a reason</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n divided by 0</source>
        <translation>
            <numerusform>%n divided by 0</numerusform>
            <numerusform>%n divided by 0</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without figures to compare with</source>
        <translation>
            <numerusform>%n without figures to compare with</numerusform>
            <numerusform>%n without figures to compare with</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quaderno::CollectionModel</name>
    <message numerus="yes">
        <source>%n errors</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warnings</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quaderno::Definition</name>
    <message numerus="yes">
        <source>A number (%1), with at most %n decimals.</source>
        <translation>
            <numerusform>A number (%1), with at most %n decimal.</numerusform>
            <numerusform>A number (%1), with at most %n decimals.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quaderno::DifferencesDialog</name>
    <message numerus="yes">
        <source>%n printed cells differ.</source>
        <translation>
            <numerusform>%n printed cell differs.</numerusform>
            <numerusform>%n printed cells differ.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quaderno::DifferencesVerb</name>
    <message numerus="yes">
        <source>%n printed cells differ.</source>
        <translation>
            <numerusform>%n printed cell differs.</numerusform>
            <numerusform>%n printed cells differ.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quaderno::ErrataPaper</name>
    <message numerus="yes">
        <source>None of the %n printed numbers is to be corrected.</source>
        <translation>
            <numerusform>The printed number is not to be corrected.</numerusform>
            <numerusform>None of the %n printed numbers is to be corrected.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quaderno::ExchangeActs</name>
    <message numerus="yes">
        <source>%n values imported. Undo takes all of them back.</source>
        <translation>
            <numerusform>%n value imported. Undo takes it back.</numerusform>
            <numerusform>%n values imported. Undo takes all of them back.</numerusform>
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
    <message numerus="yes">
        <source>%1 of %n zones</source>
        <comment>have a value, among those of the survey</comment>
        <translation>
            <numerusform>%1 of %n zone</numerusform>
            <numerusform>%1 of %n zones</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quaderno::FileActs</name>
    <message numerus="yes">
        <source>%n answers are not saved and would be lost.

%1</source>
        <translation>
            <numerusform>%n answer is not saved and would be lost.

%1</numerusform>
            <numerusform>%n answers are not saved and would be lost.

%1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quaderno::FileLimits</name>
    <message numerus="yes">
        <source>the column “%1” holds in %n rows what cannot stand there</source>
        <translation>
            <numerusform>the column “%1” holds in %n row what cannot stand there</numerusform>
            <numerusform>the column “%1” holds in %n rows what cannot stand there</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quaderno::FindingTexts</name>
    <message numerus="yes">
        <source>The other %n zones in %1: from %2 to %3, median %4.</source>
        <translation>
            <numerusform>The other zone in %1: from %2 to %3, median %4.</numerusform>
            <numerusform>The other %n zones in %1: from %2 to %3, median %4.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This zone ranks %1, counted from the highest value, with %n others.</source>
        <translation>
            <numerusform>This zone ranks %1, counted from the highest value, with another one.</numerusform>
            <numerusform>This zone ranks %1, counted from the highest value, with %n others.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quaderno::FindingsPage</name>
    <message numerus="yes">
        <source>%n open findings: %1, %2.</source>
        <translation>
            <numerusform>%n open finding: %1, %2.</numerusform>
            <numerusform>%n open findings: %1, %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n errors</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warnings</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Below the line: %n open findings. None of them alone reaches the threshold (%1%) with a printed mean; all together: about %2% at most.</source>
        <translation>
            <numerusform>Below the line: %n open finding. It does not reach the threshold (%1%) with any printed mean: about %2% at most.</numerusform>
            <numerusform>Below the line: %n open findings. None of them alone reaches the threshold (%1%) with a printed mean; all together: about %2% at most.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quaderno::FindingsPanel</name>
    <message numerus="yes">
        <source>%n errors</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warnings</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answers that cannot be read</source>
        <translation>
            <numerusform>%n answer that cannot be read</numerusform>
            <numerusform>%n answers that cannot be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answers that are not saved</source>
        <translation>
            <numerusform>%n answer that is not saved</numerusform>
            <numerusform>%n answers that are not saved</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quaderno::Following</name>
    <message numerus="yes">
        <source>%n changes made elsewhere, the last by %1</source>
        <translation>
            <numerusform>%n change made elsewhere, the last by %1</numerusform>
            <numerusform>%n changes made elsewhere, the last by %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n changes made elsewhere, the last by %2: %3</source>
        <comment>zone and year, who, what</comment>
        <translation>
            <numerusform>%1: %n change made elsewhere, the last by %2: %3</numerusform>
            <numerusform>%1: %n changes made elsewhere, the last by %2: %3</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quaderno::ImportCellFinder</name>
    <message numerus="yes">
        <source>What was copied is a column of %1 cells without their questions, and “%2” has %n fields: copy the questions too.</source>
        <translation>
            <numerusform>What was copied is a column of %1 cells without their questions, and “%2” has %n field: copy the questions too.</numerusform>
            <numerusform>What was copied is a column of %1 cells without their questions, and “%2” has %n fields: copy the questions too.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quaderno::ImportDialog</name>
    <message numerus="yes">
        <source>&amp;Import %n values</source>
        <translation>
            <numerusform>&amp;Import %n value</numerusform>
            <numerusform>&amp;Import %n values</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quaderno::ImportText</name>
    <message numerus="yes">
        <source>%n values</source>
        <translation>
            <numerusform>%n value</numerusform>
            <numerusform>%n values</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to clarify</source>
        <translation>
            <numerusform>%n to clarify</numerusform>
            <numerusform>%n to clarify</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rejected</source>
        <translation>
            <numerusform>%n rejected</numerusform>
            <numerusform>%n rejected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n columns not recognised</source>
        <translation>
            <numerusform>%n column not recognised</numerusform>
            <numerusform>%n columns not recognised</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in the place of answers that are there</source>
        <translation>
            <numerusform>%n in the place of an answer that is there</numerusform>
            <numerusform>%n in the place of answers that are there</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n outside their bounds</source>
        <translation>
            <numerusform>%n outside its bounds</numerusform>
            <numerusform>%n outside their bounds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n zones, %1</source>
        <translation>
            <numerusform>%n zone, %1</numerusform>
            <numerusform>%n zones, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of indicators left out, as the program computes them</source>
        <translation>
            <numerusform>%n of indicators left out, as the program computes them</numerusform>
            <numerusform>%n of indicators left out, as the program computes them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n columns of other questionnaires</source>
        <translation>
            <numerusform>%n column of other questionnaires</numerusform>
            <numerusform>%n columns of other questionnaires</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n texts not understood</source>
        <translation>
            <numerusform>%n text not understood</numerusform>
            <numerusform>%n texts not understood</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quaderno::MainWindow</name>
    <message numerus="yes">
        <source>%1 is there: each of %n zones has an empty questionnaire for it.</source>
        <translation>
            <numerusform>%1 is there: the zone has an empty questionnaire for it.</numerusform>
            <numerusform>%1 is there: each of %n zones has an empty questionnaire for it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answers that were not saved are saved now.</source>
        <translation>
            <numerusform>%n answer that was not saved is saved now.</numerusform>
            <numerusform>%n answers that were not saved are saved now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quaderno::MeanChange</name>
    <message numerus="yes">
        <source>In the %n zones with both years: %1, then %2.</source>
        <translation>
            <numerusform>In the only zone with both years: %1, then %2.</numerusform>
            <numerusform>In the %n zones with both years: %1, then %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quaderno::MethodNote</name>
    <message numerus="yes">
        <source>%1: %n values were not collected but derived from the rounded numbers of Tab. %2 of the printed edition, by finding between which bounds they must lie for those numbers to come out; the middle was taken. The true value differs from it by %3 % at most. Numbers and bars that rest on them are marked as estimates.</source>
        <translation>
            <numerusform>%1: %n value was not collected but derived from the rounded numbers of Tab. %2 of the printed edition, by finding between which bounds it must lie for those numbers to come out; the middle was taken. The true value differs from it by %3 % at most. Numbers and bars that rest on it are marked as estimates.</numerusform>
            <numerusform>%1: %n values were not collected but derived from the rounded numbers of Tab. %2 of the printed edition, by finding between which bounds they must lie for those numbers to come out; the middle was taken. The true value differs from it by %3 % at most. Numbers and bars that rest on them are marked as estimates.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The zones gave %n values as estimates; they are marked.</source>
        <translation>
            <numerusform>The zones gave one value as an estimate; it is marked.</numerusform>
            <numerusform>The zones gave %n values as estimates; they are marked.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quaderno::OfficeActs</name>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Approved: %n questionnaires</source>
        <translation>
            <numerusform>Approved: %n questionnaire</numerusform>
            <numerusform>Approved: %n questionnaires</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n questionnaires were handed over and have no open finding:

%1</source>
        <translation>
            <numerusform>%n questionnaire was handed over and has no open finding:

%1</numerusform>
            <numerusform>%n questionnaires were handed over and have no open finding:

%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open findings:

%1</source>
        <translation>
            <numerusform>%n open finding:

%1</numerusform>
            <numerusform>%n open findings:

%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n questions without an answer or a reason.</source>
        <translation>
            <numerusform>%n question without an answer or a reason.</numerusform>
            <numerusform>%n questions without an answer or a reason.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A&amp;pprove the %n</source>
        <translation>
            <numerusform>A&amp;pprove it</numerusform>
            <numerusform>A&amp;pprove the %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n questionnaires are without answers.</source>
        <translation>
            <numerusform>%n questionnaire is without answers.</numerusform>
            <numerusform>%n questionnaires are without answers.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quaderno::PrintConcern</name>
    <message numerus="yes">
        <source>%n texts</source>
        <translation>
            <numerusform>%n text</numerusform>
            <numerusform>%n texts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n errors</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n questionnaires</source>
        <translation>
            <numerusform>%n questionnaire</numerusform>
            <numerusform>%n questionnaires</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quaderno::QuestionnairePaper</name>
    <message numerus="yes">
        <source>%1 of %n answers</source>
        <comment>answered, of how many questions</comment>
        <translation>
            <numerusform>%1 of %n answer</numerusform>
            <numerusform>%1 of %n answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n of them missing for a reason</source>
        <translation>
            <numerusform>, one of them a reason why it is missing</numerusform>
            <numerusform>, %n of them reasons why they are missing</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quaderno::QuestionnaireWay</name>
    <message numerus="yes">
        <source>%n answers corrected since version %1</source>
        <translation>
            <numerusform>%n answer corrected since version %1</numerusform>
            <numerusform>%n answers corrected since version %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quaderno::Rank</name>
    <message numerus="yes">
        <source>with the same number as %n others</source>
        <comment>of a rank</comment>
        <translation>
            <numerusform>with the same number as one other</numerusform>
            <numerusform>with the same number as %n others</numerusform>
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
    <message numerus="yes">
        <source> · %n zones not approved</source>
        <translation>
            <numerusform> · %n zone not approved</numerusform>
            <numerusform> · %n zones not approved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n zones, year %1.</source>
        <translation>
            <numerusform>%n zone, year %1.</numerusform>
            <numerusform>%n zones, year %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quaderno::ReportDialog</name>
    <message numerus="yes">
        <source>%n pages</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n sheets printed on both sides</source>
        <translation>
            <numerusform>, %n sheet printed on both sides</numerusform>
            <numerusform>, %n sheets printed on both sides</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tables without data: left out</source>
        <translation>
            <numerusform>%n table without data: left out</numerusform>
            <numerusform>%n tables without data: left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quaderno::Restoration</name>
    <message numerus="yes">
        <source>%n years</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n zones</source>
        <translation>
            <numerusform>%n zone</numerusform>
            <numerusform>%n zones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answers</source>
        <translation>
            <numerusform>%n answer</numerusform>
            <numerusform>%n answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n states</source>
        <translation>
            <numerusform>%n state</numerusform>
            <numerusform>%n states</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n explanations</source>
        <translation>
            <numerusform>%n explanation</numerusform>
            <numerusform>%n explanations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remarks</source>
        <translation>
            <numerusform>%n remark</numerusform>
            <numerusform>%n remarks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notes</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n texts</source>
        <translation>
            <numerusform>%n text</numerusform>
            <numerusform>%n texts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contacts</source>
        <translation>
            <numerusform>%n contact</numerusform>
            <numerusform>%n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n due dates</source>
        <translation>
            <numerusform>%n due date</numerusform>
            <numerusform>%n due dates</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quaderno::SendPage</name>
    <message numerus="yes">
        <source>%n answers cannot be read</source>
        <translation>
            <numerusform>%n answer cannot be read</numerusform>
            <numerusform>%n answers cannot be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n errors</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n questions without an answer or a reason</source>
        <translation>
            <numerusform>%n question without an answer or a reason</numerusform>
            <numerusform>%n questions without an answer or a reason</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warnings without an explanation</source>
        <translation>
            <numerusform>%n warning without an explanation</numerusform>
            <numerusform>%n warnings without an explanation</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n questions to come back to</source>
        <translation>
            <numerusform>%n question to come back to</numerusform>
            <numerusform>%n questions to come back to</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warnings explained</source>
        <translation>
            <numerusform>%n warning explained</numerusform>
            <numerusform>%n warnings explained</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answers missing, with their reason</source>
        <translation>
            <numerusform>%n answer missing, with its reason</numerusform>
            <numerusform>%n answers missing, with their reason</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answers are not saved</source>
        <translation>
            <numerusform>%n answer is not saved</numerusform>
            <numerusform>%n answers are not saved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remarks of the Region</source>
        <translation>
            <numerusform>%n remark from the Region</numerusform>
            <numerusform>%n remarks from the Region</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quaderno::StatusLine</name>
    <message numerus="yes">
        <source>%n answers are not saved: %1</source>
        <translation>
            <numerusform>%n answer is not saved: %1</numerusform>
            <numerusform>%n answers are not saved: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quaderno::SurveyActs</name>
    <message numerus="yes">
        <source>%1 %2: %n answers</source>
        <translation>
            <numerusform>%1 %2: %n answer</numerusform>
            <numerusform>%1 %2: %n answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and one more</numerusform>
            <numerusform>… and %n more</numerusform>
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
<context>
    <name>quaderno::UnsavedAnswers</name>
    <message numerus="yes">
        <source>The copy is without %n answers whose zone or year has been removed.</source>
        <translation>
            <numerusform>The copy is without %n answer whose zone or year has been removed.</numerusform>
            <numerusform>The copy is without %n answers whose zone or year has been removed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quaderno::ZoneProfile</name>
    <message numerus="yes">
        <source>with %n others</source>
        <comment>in the same place</comment>
        <translation>
            <numerusform>with another</numerusform>
            <numerusform>with %n others</numerusform>
        </translation>
    </message>
</context>
</TS>
