<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="it_IT" sourcelanguage="en">
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Paste</source>
        <translation>Inco&amp;lla</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Shift</source>
        <translation>Maiusc</translation>
    </message>
</context>
<context>
    <name>quaderno::AcceptDialog</name>
    <message>
        <source>&amp;Print the same words under:</source>
        <translation>&amp;Stampa le stesse parole sotto:</translation>
    </message>
    <message>
        <source>Accept: %1 %2</source>
        <translation>Accetta: %1 %2</translation>
    </message>
    <message>
        <source>Why does it &amp;stand? (kept on record)</source>
        <translation>Perché va &amp;bene così? (resta agli atti)</translation>
    </message>
    <message>
        <source>Table of the note</source>
        <translation>Tabella della nota</translation>
    </message>
    <message>
        <source>&amp;Accept the finding</source>
        <translation>&amp;Accetta la segnalazione</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <comment>zone, year, words of a note</comment>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Nota: %1</translation>
    </message>
    <message>
        <source>the same words for the report in English</source>
        <translation>le stesse parole per il quaderno in inglese</translation>
    </message>
    <message>
        <source>the same words for the report in Italian</source>
        <translation>le stesse parole per il quaderno in italiano</translation>
    </message>
    <message>
        <source>Without the words in English the report in English has these in Italian.</source>
        <translation>Se mancano le parole in inglese, il quaderno in inglese stampa queste in italiano.</translation>
    </message>
    <message>
        <source>Without the words in Italian the report in Italian has these in English.</source>
        <translation>Se mancano le parole in italiano, il quaderno in italiano stampa queste in inglese.</translation>
    </message>
</context>
<context>
    <name>quaderno::AllFindingsModel</name>
    <message>
        <source>How far a printed number would move if the cell had the value expected of it</source>
        <translation>Di quanto cambierebbe un numero stampato se la cella avesse il valore atteso</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Gravità</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zona</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Anno</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Domanda</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Segnalazione</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stato</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>Effetto</translation>
    </message>
</context>
<context>
    <name>quaderno::AnswerRow</name>
    <message>
        <source>Missing: choose the reason (in a number field, the key −; elsewhere Ctrl+−)</source>
        <translation>Manca: scegli il motivo (in un campo numerico il tasto −, altrove Ctrl+−)</translation>
    </message>
    <message>
        <source>%1: choose why it is missing</source>
        <translation>%1: scegli perché manca</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>year, answer of that year</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: note and history</source>
        <translation>%1: nota e storia</translation>
    </message>
    <message>
        <source>Note and history (Ctrl+Enter)</source>
        <translation>Nota e storia (Ctrl+Invio)</translation>
    </message>
</context>
<context>
    <name>quaderno::AnswerText</name>
    <message>
        <source>There is nothing to read: write a value, or give the reason why it is missing.</source>
        <translation>Non c’è niente da leggere: scrivi un valore, oppure indica perché manca.</translation>
    </message>
    <message>
        <source>“%1” is not a whole number.</source>
        <translation>“%1” non è un numero intero.</translation>
    </message>
    <message numerus="yes">
        <source>“%1” has too many decimals: at most %n are kept.</source>
        <translation>
            <numerusform>“%1” ha troppi decimali: se ne tiene al massimo %n.</numerusform>
            <numerusform>“%1” ha troppi decimali: se ne tengono al massimo %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is not one of the answers: %2.</source>
        <translation>“%1” non è tra le risposte previste: %2.</translation>
    </message>
    <message>
        <source>“%1”: only one answer can hold.</source>
        <translation>“%1”: si può dare una sola risposta.</translation>
    </message>
    <message>
        <source>%1: the value must go from %2 to %3.</source>
        <translation>%1: il valore va da %2 a %3.</translation>
    </message>
    <message>
        <source>%1: the value cannot be less than %2.</source>
        <translation>%1: il valore non può essere minore di %2.</translation>
    </message>
    <message>
        <source>%1: the value cannot be more than %2.</source>
        <translation>%1: il valore non può superare %2.</translation>
    </message>
    <message>
        <source>none of these</source>
        <translation>nessuna di queste</translation>
    </message>
    <message>
        <source>“%1” can be read as thousands or as three decimals: write the number without separators.</source>
        <translation>“%1” si può leggere in due modi, con le migliaia o con tre decimali: scrivi il numero senza separatori.</translation>
    </message>
    <message>
        <source>“%1” is not an e-mail address: write one like name@example.it.</source>
        <translation>“%1” non è un indirizzo e-mail: un indirizzo ha la forma nome@esempio.it.</translation>
    </message>
</context>
<context>
    <name>quaderno::AuditModel</name>
    <message>
        <source>Tab. %1, %2, %3: %4. %5</source>
        <comment>table, zone, year, class, what the class means</comment>
        <translation>Tab. %1, %2, %3: %4. %5</translation>
    </message>
    <message>
        <source>Tab. %1</source>
        <translation>Tab. %1</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabella</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zona</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Anno</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Stampato</translation>
    </message>
    <message>
        <source>Recomputed</source>
        <translation>Ricalcolato</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Esito</translation>
    </message>
    <message>
        <source>Likely cause</source>
        <translation>Causa probabile</translation>
    </message>
</context>
<context>
    <name>quaderno::AuditPage</name>
    <message>
        <source>Cells of the printed edition: Enter opens one in its table</source>
        <translation>Celle dell’edizione stampata: Invio apre la cella nella sua tabella</translation>
    </message>
    <message>
        <source>Save errata…</source>
        <translation>Salva l’errata corrige…</translation>
    </message>
    <message>
        <source>To correct</source>
        <translation>Da correggere</translation>
    </message>
    <message>
        <source>To verify</source>
        <translation>Da verificare</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tutte</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>which cells, how many</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>All tables</source>
        <translation>Tutte le tabelle</translation>
    </message>
    <message>
        <source>Tab. %1 (%2)</source>
        <translation>Tab. %1 (%2)</translation>
    </message>
    <message>
        <source>No cell is of this kind.</source>
        <translation>Nessuna cella ha questo esito.</translation>
    </message>
    <message>
        <source>Tables have the numbers of that edition.</source>
        <translation>Le tabelle sono numerate come in quell’edizione.</translation>
    </message>
    <message numerus="yes">
        <source>Edition %1: %n cells to correct of %2 compared: %3 numbers in print, and %4 that print does not have.</source>
        <translation>
            <numerusform>Edizione %1: %n cella da correggere su %2 confrontate: %3 numeri a stampa e %4 che la stampa non ha.</numerusform>
            <numerusform>Edizione %1: %n celle da correggere su %2 confrontate: %3 numeri a stampa e %4 che la stampa non ha.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quaderno::AuditTexts</name>
    <message>
        <source>equal</source>
        <translation>uguale</translation>
    </message>
    <message>
        <source>within rounding</source>
        <translation>entro gli arrotondamenti</translation>
    </message>
    <message>
        <source>source of an estimate</source>
        <translation>fonte di una stima</translation>
    </message>
    <message>
        <source>different</source>
        <translation>diverso</translation>
    </message>
    <message>
        <source>cannot be recomputed</source>
        <translation>non ricalcolabile</translation>
    </message>
    <message>
        <source>not printed</source>
        <translation>non stampato</translation>
    </message>
    <message>
        <source>The recomputed number is the printed one.</source>
        <translation>Il numero ricalcolato è quello stampato.</translation>
    </message>
    <message>
        <source>The printed number is possible, given how its terms are rounded or estimated.</source>
        <translation>Il numero stampato è possibile, visto come sono arrotondati o stimati i suoi termini.</translation>
    </message>
    <message>
        <source>A term was estimated from this very cell: that they agree proves nothing.</source>
        <translation>Un termine è stato stimato proprio da questa cella: che coincidano non prova nulla.</translation>
    </message>
    <message>
        <source>The printed number is not what its terms give.</source>
        <translation>Il numero stampato non è quello che danno i suoi termini.</translation>
    </message>
    <message>
        <source>A number is printed whose terms are not known.</source>
        <translation>La stampa dà un numero di cui non si conoscono i termini.</translation>
    </message>
    <message>
        <source>The terms are known, and the print shows no number.</source>
        <translation>I termini si conoscono, ma la stampa non dà il numero.</translation>
    </message>
    <message>
        <source>Estimated mean value</source>
        <translation>Valore medio stimato</translation>
    </message>
    <message>
        <source>Swapped with %1.</source>
        <translation>Scambiato con %1.</translation>
    </message>
    <message>
        <source>The decimal point or some zeros are out of place.</source>
        <translation>La virgola o qualche zero è fuori posto.</translation>
    </message>
    <message>
        <source>Two digits are in the wrong order.</source>
        <translation>Due cifre sono in ordine inverso.</translation>
    </message>
    <message>
        <source>The plain mean of the zones’ values, in place of the ratio of the sums.</source>
        <translation>È la media semplice dei valori delle zone, invece del rapporto fra le somme.</translation>
    </message>
    <message>
        <source>The ratio of the sums, in place of the plain mean of the zones’ values.</source>
        <translation>È il rapporto fra le somme, invece della media semplice dei valori delle zone.</translation>
    </message>
    <message numerus="yes">
        <source>A mean over %n zones, those of Tab. %1.</source>
        <translation>
            <numerusform>Media su %n zona, quella della Tab. %1.</numerusform>
            <numerusform>Media su %n zone, quelle della Tab. %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Matches a mean without %1.</source>
        <translation>Come una media senza %1.</translation>
    </message>
    <message numerus="yes">
        <source>Matches a mean over %1 of the %n zones.</source>
        <translation>
            <numerusform>Come una media su %1 di %n zona.</numerusform>
            <numerusform>Come una media su %1 delle %n zone.</numerusform>
        </translation>
    </message>
    <message>
        <source>Within the rounding of Tab. %1, which gives the numerator.</source>
        <translation>Entro gli arrotondamenti della Tab. %1, da cui viene il numeratore.</translation>
    </message>
    <message>
        <source>Within the bounds of what was estimated: %1.</source>
        <translation>Entro i limiti di ciò che è stimato: %1.</translation>
    </message>
    <message>
        <source>Estimated from this very cell: %1.</source>
        <translation>Stimato proprio da questa cella: %1.</translation>
    </message>
    <message>
        <source>Not known: %1.</source>
        <translation>Dati non noti: %1.</translation>
    </message>
    <message>
        <source>The answer was changed after the edition was recorded.</source>
        <translation>La risposta è cambiata dopo la registrazione dell’edizione.</translation>
    </message>
    <message>
        <source>The whole column repeats that of %1.</source>
        <translation>L’intera colonna ripete quella del %1.</translation>
    </message>
    <message>
        <source>The whole column repeats Tab. %1 of %2.</source>
        <translation>L’intera colonna ripete la Tab. %1 del %2.</translation>
    </message>
    <message>
        <source>The whole column repeats Tab. %1 of the same year%2.</source>
        <translation>L’intera colonna ripete la Tab. %1 dello stesso anno%2.</translation>
    </message>
    <message>
        <source>The number of %1 in the same column.</source>
        <translation>È il numero di %1 nella stessa colonna.</translation>
    </message>
    <message>
        <source>The number of %1.</source>
        <comment>a year</comment>
        <translation>È il numero del %1.</translation>
    </message>
    <message>
        <source>The number of Tab. %1%2.</source>
        <translation>È il numero della Tab. %1%2.</translation>
    </message>
    <message>
        <source>: “%1” in place of “%2”</source>
        <translation>: “%1” al posto di “%2”</translation>
    </message>
    <message>
        <source>%1 (from %2 to %3)</source>
        <translation>%1 (da %2 a %3)</translation>
    </message>
    <message>
        <source>%1 = %2 = %3</source>
        <comment>formula in words, in numbers, its result</comment>
        <translation>%1 = %2 = %3</translation>
    </message>
    <message numerus="yes">
        <source>%1; plain mean of %n zones: %2</source>
        <translation>
            <numerusform>%1; media semplice di %n zona: %2</numerusform>
            <numerusform>%1; media semplice di %n zone: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; sums over %n zones: %2 = %3</source>
        <translation>
            <numerusform>%1; somme su %n zona: %2 = %3</numerusform>
            <numerusform>%1; somme su %n zone: %2 = %3</numerusform>
        </translation>
    </message>
    <message>
        <source>table</source>
        <translation>tabella</translation>
    </message>
    <message>
        <source>zone</source>
        <translation>zona</translation>
    </message>
    <message>
        <source>year</source>
        <translation>anno</translation>
    </message>
    <message>
        <source>printed</source>
        <translation>stampato</translation>
    </message>
    <message>
        <source>correct</source>
        <translation>corretto</translation>
    </message>
    <message>
        <source>class</source>
        <translation>esito</translation>
    </message>
    <message>
        <source>likely cause</source>
        <translation>causa probabile</translation>
    </message>
    <message>
        <source>sign</source>
        <translation>segno</translation>
    </message>
</context>
<context>
    <name>quaderno::AuditVerb</name>
    <message>
        <source>Compares every number of a printed edition with what its own figures give.</source>
        <translation>Confronta ogni numero di un’edizione stampata con quello che risulta dai suoi stessi dati.</translation>
    </message>
    <message>
        <source>Cells of these classes alone, separated by commas.</source>
        <translation>Solo le celle con questi esiti, separati da virgole.</translation>
    </message>
    <message>
        <source>Writes the errata sheet instead; the end of its name says how.</source>
        <translation>Scrive invece l’errata corrige, nel formato indicato dall’estensione del nome.</translation>
    </message>
    <message>
        <source>OUT.pdf|csv</source>
        <translation>FILE.pdf|csv</translation>
    </message>
    <message>
        <source>“%1” is no class of an audit: the classes are %2.</source>
        <translation>“%1” non è un esito della verifica: gli esiti sono %2.</translation>
    </message>
    <message>
        <source>Audit of the printed edition %1</source>
        <translation>Verifica dell’edizione stampata %1</translation>
    </message>
    <message>
        <source>Tab. %1</source>
        <translation>Tab. %1</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tutte</translation>
    </message>
    <message>
        <source>%1, %2: printed %3, recomputed %4 (%5).</source>
        <comment>zone, year, numbers, class</comment>
        <translation>%1, %2: stampato %3, ricalcolato %4 (%5).</translation>
    </message>
</context>
<context>
    <name>quaderno::BackupActs</name>
    <message>
        <source>Making a backup…</source>
        <translation>Creazione di una copia di sicurezza…</translation>
    </message>
    <message>
        <source>This data set is open for reading only: there is nothing in it to back up that its file does not hold.</source>
        <translation>Questo archivio è aperto in sola lettura: il suo file contiene già tutto, e una copia di sicurezza non serve.</translation>
    </message>
    <message>
        <source>Backup made: %1</source>
        <translation>Copia di sicurezza creata: %1</translation>
    </message>
    <message>
        <source>This data set is open for reading only: open the data file that the backup is of, then restore it there.</source>
        <translation>Questo archivio è aperto in sola lettura: apri il file da cui viene la copia di sicurezza, poi ripristinala lì.</translation>
    </message>
    <message>
        <source>Restored: backup of %1</source>
        <translation>Ripristinata la copia di sicurezza del %1</translation>
    </message>
    <message>
        <source>Writing the answers…</source>
        <translation>Scrittura delle risposte…</translation>
    </message>
    <message>
        <source>%1. Undo takes it back.</source>
        <translation>%1. Con Annulla torna tutto com’era.</translation>
    </message>
</context>
<context>
    <name>quaderno::BackupVerb</name>
    <message>
        <source>FILE</source>
        <translation>FILE</translation>
    </message>
    <message>
        <source>OUT</source>
        <translation>COPIA</translation>
    </message>
    <message>
        <source>Makes a backup, and writes where it is; OUT must not be there yet.</source>
        <translation>Crea una copia di sicurezza e scrive dov’è; COPIA non deve esistere ancora.</translation>
    </message>
</context>
<context>
    <name>quaderno::Backups</name>
    <message>
        <source>No backup was made: the folder %1 could not be made.</source>
        <translation>Copia di sicurezza non creata: non è stato possibile creare la cartella %1.</translation>
    </message>
    <message>
        <source>No backup was made. %1</source>
        <translation>Copia di sicurezza non creata. %1</translation>
    </message>
    <message>
        <source>At opening</source>
        <translation>All’apertura</translation>
    </message>
    <message>
        <source>Before an import</source>
        <translation>Prima di un’importazione</translation>
    </message>
    <message>
        <source>Before a publication</source>
        <translation>Prima di una pubblicazione</translation>
    </message>
    <message>
        <source>Before an update of the file</source>
        <translation>Prima di aggiornare il file</translation>
    </message>
    <message>
        <source>Before a restore</source>
        <translation>Prima di un ripristino</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>Su richiesta</translation>
    </message>
</context>
<context>
    <name>quaderno::CallDialog</name>
    <message>
        <source>Telephone call: %1</source>
        <translation>Telefonata: %1</translation>
    </message>
    <message>
        <source>&amp;Put on record</source>
        <translation>&amp;Annota</translation>
    </message>
    <message>
        <source>Telephone:</source>
        <translation>Telefono:</translation>
    </message>
    <message>
        <source>&amp;With:</source>
        <translation>&amp;Con:</translation>
    </message>
    <message>
        <source>What was &amp;said:</source>
        <translation>Che cosa è stato &amp;detto:</translation>
    </message>
</context>
<context>
    <name>quaderno::CatalogueLoader</name>
    <message>
        <source>“%1” in column “%2” is none of: %3</source>
        <translation>“%1” nella colonna “%2” non è tra: %3</translation>
    </message>
    <message>
        <source>the code “%1” may hold only lower-case letters, digits and underscores</source>
        <translation>il codice “%1” può contenere solo lettere minuscole, cifre e trattini bassi</translation>
    </message>
    <message>
        <source>the code “%1” is there twice</source>
        <translation>il codice “%1” compare due volte</translation>
    </message>
    <message>
        <source>the text “%1” is needed in both languages</source>
        <translation>il testo “%1” serve in entrambe le lingue</translation>
    </message>
    <message>
        <source>“%1” in column “%2” is not known</source>
        <translation>“%1” nella colonna “%2” non esiste</translation>
    </message>
    <message>
        <source>the decimals must go from the fewest to the most, between 0 and 6</source>
        <translation>i decimali vanno dal minimo al massimo, tra 0 e 6</translation>
    </message>
    <message>
        <source>“%1” is neither a variable nor an indicator</source>
        <translation>“%1” non è né una variabile né un indicatore</translation>
    </message>
    <message>
        <source>the title must hold %1 in both languages</source>
        <translation>il titolo deve contenere %1 in entrambe le lingue</translation>
    </message>
    <message>
        <source>the variables must stand in the order of their sections</source>
        <translation>le variabili devono seguire l’ordine delle sezioni</translation>
    </message>
    <message>
        <source>the variable “%1” has no choices</source>
        <translation>la variabile “%1” non ha risposte a scelta</translation>
    </message>
    <message>
        <source>the sheet choices.csv has no choice for “%1”</source>
        <translation>il foglio choices.csv non ha risposte per “%1”</translation>
    </message>
    <message>
        <source>only a number can have bounds</source>
        <translation>solo un numero può avere limiti</translation>
    </message>
    <message>
        <source>“%1” is no status of a missing value: use M, L, O or Q</source>
        <translation>“%1” non è lo stato di un dato mancante: usa M, L, O o Q</translation>
    </message>
    <message>
        <source>a table of marks is drawn for one year, a table of years for all</source>
        <translation>una tabella di segni riguarda un solo anno, una tabella per anni li riguarda tutti</translation>
    </message>
    <message>
        <source>a table of marks shows a variable with choices</source>
        <translation>una tabella di segni mostra una variabile a scelta</translation>
    </message>
    <message>
        <source>a table of years shows numbers</source>
        <translation>una tabella per anni mostra numeri</translation>
    </message>
    <message>
        <source>a figure shows the numbers of one year: per_year must be yes</source>
        <translation>una figura mostra i numeri di un anno: per_year deve essere yes</translation>
    </message>
    <message>
        <source>the parameter “%1” is not of the form name=value</source>
        <translation>il parametro “%1” non ha la forma nome=valore</translation>
    </message>
    <message>
        <source>the formula names the variable “%1”, which is not known</source>
        <translation>la formula nomina la variabile “%1”, che non esiste</translation>
    </message>
    <message>
        <source>the formula uses “%1”, which is not a number</source>
        <translation>la formula usa “%1”, che non è un numero</translation>
    </message>
    <message>
        <source>the formula names the choice “%1”, which is not known</source>
        <translation>la formula nomina la risposta “%1”, che non esiste</translation>
    </message>
    <message>
        <source>the code “%1” is a word of the formulas</source>
        <translation>il codice “%1” è una parola delle formule</translation>
    </message>
    <message>
        <source>the denominator is 0</source>
        <translation>il denominatore è 0</translation>
    </message>
    <message>
        <source>the factor must be above 0</source>
        <translation>il fattore deve essere maggiore di 0</translation>
    </message>
    <message>
        <source>service.csv must have one row</source>
        <translation>service.csv deve avere una riga sola</translation>
    </message>
    <message>
        <source>“%1” in column “%2” is no identifier of SDMX</source>
        <translation>“%1” nella colonna “%2” non è un identificativo SDMX valido</translation>
    </message>
</context>
<context>
    <name>quaderno::CellCard</name>
    <message>
        <source>Choose a cell or a field: its value, status, source and history are shown here.</source>
        <translation>Scegli una cella o un campo: qui compaiono valore, stato, fonte e storia.</translation>
    </message>
    <message>
        <source>Copy the card</source>
        <translation>Copia la scheda</translation>
    </message>
</context>
<context>
    <name>quaderno::CellDescriber</name>
    <message>
        <source>Estimated mean value</source>
        <translation>Valore medio stimato</translation>
    </message>
    <message>
        <source>%1 – %2 %3: %4</source>
        <comment>what, zone, year, value</comment>
        <translation>%1 – %2 %3: %4</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zona</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Anno</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valore</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Stato</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Storia</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Fonte</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Autore</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>author, date</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Prima</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>Formula</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a value and its status</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Computed on</source>
        <translation>Calcolato su</translation>
    </message>
    <message>
        <source>%1 of %2 zones</source>
        <translation>%1 di %2 zone</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Media</translation>
    </message>
    <message>
        <source>In the form</source>
        <translation>Nel questionario</translation>
    </message>
    <message>
        <source>With numbers</source>
        <translation>Con i numeri</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Perché</translation>
    </message>
    <message>
        <source>Zones in the mean</source>
        <translation>Zone nella media</translation>
    </message>
    <message>
        <source>Zones left out</source>
        <translation>Zone escluse</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>source, then author and date</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>In print</source>
        <translation>A stampa</translation>
    </message>
</context>
<context>
    <name>quaderno::CellHint</name>
    <message>
        <source>never entered</source>
        <translation>mai compilato</translation>
    </message>
    <message>
        <source>Value from print: it cannot be recomputed.</source>
        <translation>Valore a stampa, non ricalcolabile.</translation>
    </message>
    <message>
        <source>Cannot be computed. %1.</source>
        <translation>Non calcolabile. %1.</translation>
    </message>
    <message>
        <source>Cannot be computed: the denominator is zero.</source>
        <translation>Non calcolabile: il denominatore è zero.</translation>
    </message>
    <message>
        <source>Computed from %1.</source>
        <translation>Calcolato da %1.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Mean as printed: some values of this column come from print.</source>
        <translation>Media a stampa: alcuni valori di questa colonna vengono dalla stampa.</translation>
    </message>
    <message numerus="yes">
        <source>Mean over %1 of %n zones.</source>
        <translation>
            <numerusform>Media calcolata su %1 di %n zona.</numerusform>
            <numerusform>Media calcolata su %1 di %n zone.</numerusform>
        </translation>
    </message>
    <message>
        <source>The zone was not in the survey that year.</source>
        <translation>Quell’anno la zona non era nella rilevazione.</translation>
    </message>
    <message>
        <source>%1 Of these %2.</source>
        <comment>over how many zones, how many without a number of their own</comment>
        <translation>%1 Di queste %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n with a denominator of 0 and no number of their own</source>
        <comment>zones in a mean</comment>
        <translation>
            <numerusform>una ha 0 al denominatore e nessun valore proprio</numerusform>
            <numerusform>%n hanno 0 al denominatore e nessun valore proprio</numerusform>
        </translation>
    </message>
    <message>
        <source>Neither the terms nor a printed value are available.</source>
        <translation>Non sono disponibili né i termini né un valore a stampa.</translation>
    </message>
</context>
<context>
    <name>quaderno::CellReader</name>
    <message>
        <source>“%1” is too large to be a number here.</source>
        <translation>“%1” è un numero troppo grande.</translation>
    </message>
    <message>
        <source>“%1” is no answer to “%2”: write x where it holds and nothing where it does not.</source>
        <translation>“%1” non risponde a “%2”: scrivi x accanto alle voci che valgono e non scrivere niente accanto alle altre.</translation>
    </message>
    <message>
        <source>Some answers are marked and others are missing: write x where it holds, and nothing where it does not.</source>
        <translation>Alcune voci sono segnate e altre mancano: scrivi x accanto a quelle che valgono e non scrivere niente accanto alle altre.</translation>
    </message>
    <message>
        <source>“%1” is an error of the spreadsheet: mend it there, or write the answer itself.</source>
        <translation>“%1” è un errore del foglio di calcolo: correggilo lì, o scrivi la risposta al suo posto.</translation>
    </message>
    <message>
        <source>The cell has a formula without its result: open the sheet with Excel or LibreOffice and save it.</source>
        <translation>Nella cella c’è una formula senza il suo risultato: apri il foglio con Excel o LibreOffice e salvalo.</translation>
    </message>
    <message>
        <source>“%1” is a date: write the answer itself, in a cell that has no format of a date.</source>
        <translation>“%1” è una data: scrivi la risposta in una cella che non abbia il formato di una data.</translation>
    </message>
    <message>
        <source>“%1” is a percentage, and none is asked for: write the number itself.</source>
        <translation>“%1” è una percentuale, e qui non se ne chiedono: scrivi il numero.</translation>
    </message>
    <message>
        <source>“%1” is a date: write the answer itself.</source>
        <translation>“%1” è una data: scrivi la risposta.</translation>
    </message>
    <message>
        <source>“%1” has commas between its thousands, and in this sheet the comma is read as decimal: write it without them.</source>
        <translation>“%1” ha le virgole tra le migliaia, e in questo foglio la virgola è letta come decimale: scrivilo senza.</translation>
    </message>
    <message>
        <source>“%1” has dots between its thousands, and in this sheet the dot is read as decimal: write it without them.</source>
        <translation>“%1” ha i punti tra le migliaia, e in questo foglio il punto è letto come decimale: scrivilo senza.</translation>
    </message>
    <message>
        <source>“%1” has a decimal dot, and in this sheet the comma is read as decimal: write it with a comma.</source>
        <translation>“%1” ha il punto decimale, e in questo foglio i decimali sono letti con la virgola: scrivilo con la virgola.</translation>
    </message>
    <message>
        <source>“%1” has a decimal comma, and in this sheet the dot is read as decimal: write it with a dot.</source>
        <translation>“%1” ha la virgola decimale, e in questo foglio i decimali sono letti con il punto: scrivilo con il punto.</translation>
    </message>
    <message>
        <source>“%1” is a time, and hours are not asked for: write the answer itself.</source>
        <translation>“%1” è un orario, e qui non si chiedono ore: scrivi la risposta.</translation>
    </message>
    <message>
        <source>“%1” says “%2” beside its number, and the question asks for none: write the number alone.</source>
        <translation>“%1” ha accanto al numero “%2”, e la domanda non chiede un’unità: scrivi solo il numero.</translation>
    </message>
    <message>
        <source>“%1” says “%2” beside its number, and the question asks for %3: write the number of %3.</source>
        <translation>“%1” è in “%2”, e la domanda chiede %3: scrivi il numero di %3.</translation>
    </message>
    <message>
        <source>“%1” is a time of %2 hours, and whole hours are asked for: write their number.</source>
        <translation>“%1” sono %2 ore, e la domanda chiede ore intere: scrivine il numero.</translation>
    </message>
    <message>
        <source>“%1” has “%2” beside its number, and that is no unit: write the number alone.</source>
        <translation>“%1” ha “%2” accanto al numero, e non è un’unità di misura: scrivi solo il numero.</translation>
    </message>
    <message>
        <source>“%1” has both yes and no: leave the one that is meant.</source>
        <translation>“%1” ha sia sì sia no: lascia solo la risposta giusta.</translation>
    </message>
    <message>
        <source>There is only “no”, and one of the answers is asked for: write x beside the one that holds.</source>
        <translation>C’è solo “no”, e va scelta una delle risposte: scrivi x accanto a quella giusta.</translation>
    </message>
    <message>
        <source>Some answers have “no” and the others nothing: write x beside those that hold, or “no” beside all if none does.</source>
        <translation>Alcune risposte hanno “no” e le altre niente: scrivi x accanto a quelle che valgono, oppure “no” accanto a tutte se non ne vale nessuna.</translation>
    </message>
</context>
<context>
    <name>quaderno::ChapterWords</name>
    <message>
        <source>Back to the computed text</source>
        <translation>Torna al testo calcolato</translation>
    </message>
    <message>
        <source>Text of a chapter</source>
        <translation>Testo di un capitolo</translation>
    </message>
</context>
<context>
    <name>quaderno::CheckFlaws</name>
    <message>
        <source>a check of presence needs left, and a variable or a choice on the right</source>
        <translation>un controllo di presenza ha bisogno di left, e in right di una variabile o di una sua risposta</translation>
    </message>
    <message>
        <source>a comparison with the other zones needs left</source>
        <translation>un confronto con le altre zone ha bisogno di left</translation>
    </message>
    <message>
        <source>a check of this type has no parameter “%1”</source>
        <translation>un controllo di questo tipo non ha il parametro “%1”</translation>
    </message>
    <message>
        <source>the parameter “%1” cannot be “%2”</source>
        <translation>il parametro “%1” non può essere “%2”</translation>
    </message>
    <message>
        <source>the parameter “%1” is missing</source>
        <translation>manca il parametro “%1”</translation>
    </message>
    <message>
        <source>operator and right are there both or neither</source>
        <translation>operator e right ci sono tutti e due o nessuno dei due</translation>
    </message>
    <message>
        <source>a comparison needs left, operator and right</source>
        <translation>un confronto ha bisogno di left, operator e right</translation>
    </message>
    <message>
        <source>a repeated figure is looked for in the years of left, in left = right, or in all fields where left, operator and right are empty</source>
        <translation>un numero ripetuto si cerca negli anni di left, in left = right, oppure in tutti i campi se left, operator e right sono vuoti</translation>
    </message>
    <message>
        <source>the left side must be a variable and nothing else</source>
        <translation>left deve essere una variabile e nient’altro</translation>
    </message>
    <message>
        <source>the bounds of a variable are errors: severity must be error</source>
        <translation>i limiti di una variabile sono errori: severity deve essere error</translation>
    </message>
</context>
<context>
    <name>quaderno::CheckText</name>
    <message>
        <source>%1 %2 %3</source>
        <comment>left side, operator, right side</comment>
        <translation>%1 %2 %3</translation>
    </message>
    <message>
        <source>%1, without: %2</source>
        <translation>%1, senza: %2</translation>
    </message>
    <message>
        <source>%1, where the service is absent</source>
        <translation>%1, dove il servizio è assente</translation>
    </message>
    <message>
        <source>Change since the year before, among the zones: %1</source>
        <translation>Cambiamento sull’anno prima, rispetto alle altre zone: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n in questionnaires not begun</source>
        <translation>
            <numerusform>%n in un questionario non iniziato</numerusform>
            <numerusform>%n in questionari non iniziati</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of questions that do not apply</source>
        <translation>
            <numerusform>%n di una domanda che non si applica</numerusform>
            <numerusform>%n di domande che non si applicano</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n never entered</source>
        <translation>
            <numerusform>%n mai compilato</numerusform>
            <numerusform>%n mai compilati</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missing for a reason</source>
        <translation>
            <numerusform>%n mancante con un motivo</numerusform>
            <numerusform>%n mancanti con un motivo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n divided by 0</source>
        <translation>
            <numerusform>%n per una divisione per 0</numerusform>
            <numerusform>%n per una divisione per 0</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without figures to compare with</source>
        <translation>
            <numerusform>%n senza niente con cui confrontarlo</numerusform>
            <numerusform>%n senza niente con cui confrontarli</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>check, question</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>0 where another year has a number</source>
        <translation>0 dove un altro anno ha un numero</translation>
    </message>
    <message>
        <source>Many times another year’s number, or a small part of it</source>
        <translation>Molte volte il numero di un altro anno, o una piccola parte</translation>
    </message>
    <message>
        <source>Answered the year before, blank now</source>
        <translation>Risposta l’anno prima, ora vuota</translation>
    </message>
    <message>
        <source>The same number as in another year</source>
        <translation>Lo stesso numero di un altro anno</translation>
    </message>
    <message>
        <source>The same number twice: %1, and %2</source>
        <translation>Lo stesso numero due volte: %1 e %2</translation>
    </message>
    <message>
        <source>The same number in two fields</source>
        <translation>Lo stesso numero in due campi</translation>
    </message>
    <message>
        <source>Within its limits: %1</source>
        <translation>Nei limiti: %1</translation>
    </message>
    <message>
        <source>Of the %1 comparisons that the checks provide for, %2 could be made: %3 hold, %4 do not. The others lack an answer, an earlier year or enough zones to compare with: what could not be checked is not held to be right.</source>
        <translation>Dei %1 confronti che i controlli prevedono se ne sono potuti fare %2: %3 sono in regola, %4 no. Agli altri manca una risposta, un anno precedente o un numero sufficiente di zone con cui confrontarsi: ciò che non si è potuto controllare non è dato per giusto.</translation>
    </message>
    <message>
        <source>Findings listed: %1; where two checks speak of one change, one of them is listed, and an answer that is blank is asked about once the questionnaire has been sent.</source>
        <translation>Segnalazioni in elenco: %1; se due controlli dicono dello stesso cambiamento ne compare uno solo, e di una risposta lasciata vuota si chiede quando il questionario è inviato.</translation>
    </message>
</context>
<context>
    <name>quaderno::CheckVerb</name>
    <message>
        <source>Lists what is wrong or odd in the questionnaires.</source>
        <translation>Elenca gli errori e gli avvisi dei questionari.</translation>
    </message>
    <message>
        <source>Errors: %1. Warnings: %2.</source>
        <translation>Errori: %1. Avvisi: %2.</translation>
    </message>
    <message>
        <source>error</source>
        <translation>errore</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>avviso</translation>
    </message>
    <message>
        <source>How many values each check could examine, and why not the others.</source>
        <translation>Quanti dati ha potuto esaminare ogni controllo, e perché non gli altri.</translation>
    </message>
    <message>
        <source>%1; not examined: %2</source>
        <translation>%1; non esaminati: %2</translation>
    </message>
    <message>
        <source>%1: examined %2 of %3, in order %4, not in order %5</source>
        <translation>%1: dati esaminati %2 su %3, in regola %4, non in regola %5</translation>
    </message>
</context>
<context>
    <name>quaderno::ChecksDialog</name>
    <message>
        <source>Check</source>
        <translation>Controllo</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>judged, of how many</comment>
        <translation>%1 su %2</translation>
    </message>
    <message>
        <source>What the checks could examine: %1</source>
        <translation>Che cosa hanno potuto esaminare i controlli: %1</translation>
    </message>
    <message>
        <source>Examined</source>
        <translation>Esaminati</translation>
    </message>
    <message>
        <source>In order</source>
        <translation>In regola</translation>
    </message>
    <message>
        <source>Not in order</source>
        <translation>Non in regola</translation>
    </message>
    <message>
        <source>Not examined</source>
        <translation>Non esaminati</translation>
    </message>
</context>
<context>
    <name>quaderno::ChipBar</name>
    <message>
        <source>Tab. %1</source>
        <translation>Tab. %1</translation>
    </message>
    <message>
        <source>Fig. %1</source>
        <translation>Fig. %1</translation>
    </message>
</context>
<context>
    <name>quaderno::ChoiceField</name>
    <message>
        <source>%1: %2</source>
        <comment>question, choice</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>None of these</source>
        <translation>Nessuna di queste</translation>
    </message>
    <message>
        <source>Not answered yet</source>
        <translation>Ancora senza risposta</translation>
    </message>
</context>
<context>
    <name>quaderno::CollectionModel</name>
    <message>
        <source>%1 of %2 answers</source>
        <translation>%1 risposte su %2</translation>
    </message>
    <message numerus="yes">
        <source>%n errors</source>
        <translation>
            <numerusform>%n errore</numerusform>
            <numerusform>%n errori</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warnings</source>
        <translation>
            <numerusform>%n avviso</numerusform>
            <numerusform>%n avvisi</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2: %3</source>
        <comment>zone, year, what there is to say</comment>
        <translation>%1 %2: %3</translation>
    </message>
    <message>
        <source>%1 (r)</source>
        <comment>state of a questionnaire with corrections</comment>
        <translation>%1 (r)</translation>
    </message>
</context>
<context>
    <name>quaderno::CollectionPage</name>
    <message>
        <source>Questionnaires by zone and year: Enter opens one</source>
        <translation>Questionari per zona e anno: Invio ne apre uno</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tutti</translation>
    </message>
    <message>
        <source>To chase</source>
        <translation>Da sollecitare</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Arrivati</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Restituiti</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Approvati</translation>
    </message>
    <message>
        <source>%1: %2 received of %3 expected</source>
        <translation>%1: ricevuti %2 su %3 attesi</translation>
    </message>
    <message>
        <source>, %1 on time (by %2)</source>
        <translation>, %1 nei termini (entro il %2)</translation>
    </message>
    <message>
        <source>, to be sent by %1</source>
        <translation>, da inviare entro il %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>which questionnaires, how many</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>Non ancora inviati</translation>
    </message>
</context>
<context>
    <name>quaderno::CommandLine</name>
    <message>
        <source>The output could not be written: is there room on the disk?</source>
        <translation>Non è stato possibile scrivere il risultato: c’è spazio sul disco?</translation>
    </message>
    <message>
        <source>There is no display to open a window on: “quaderno --help” tells what works without.</source>
        <translation>Non c’è uno schermo su cui aprire la finestra: “quaderno --help” dice che cosa funziona senza.</translation>
    </message>
    <message>
        <source>Write it as “%1”: %2 tells more.</source>
        <translation>Si scrive “%1”: per saperne di più, %2.</translation>
    </message>
    <message>
        <source>There is no language “%1”: write it or en.</source>
        <translation>La lingua “%1” non c’è: scrivi it o en.</translation>
    </message>
    <message>
        <source>There is no option “--%1” here: %2 takes %3. Before a value that starts with a dash write --.</source>
        <translation>Qui l’opzione “--%1” non c’è: %2 accetta %3. Prima di un valore che comincia con un trattino scrivi --.</translation>
    </message>
    <message>
        <source>There is no option “%1” without a command: see “quaderno --help”.</source>
        <translation>Senza un comando l’opzione “%1” non c’è: vedi “quaderno --help”.</translation>
    </message>
    <message>
        <source>There is no command “%1”: did you mean “%2”?</source>
        <translation>Il comando “%1” non c’è: volevi dire “%2”?</translation>
    </message>
    <message>
        <source>There is no file “%1” to open; the commands are %2.</source>
        <translation>Non c’è un file “%1” da aprire; i comandi sono %2.</translation>
    </message>
    <message>
        <source>There is no command “%1”: the commands are %2.</source>
        <translation>Il comando “%1” non c’è: i comandi sono %2.</translation>
    </message>
</context>
<context>
    <name>quaderno::ConcernsDialog</name>
    <message>
        <source>To look at first</source>
        <translation>Da guardare prima</translation>
    </message>
    <message>
        <source>To look at first: Enter goes there</source>
        <translation>Da guardare prima: Invio porta lì</translation>
    </message>
    <message>
        <source>&amp;Go there</source>
        <translation>&amp;Vai lì</translation>
    </message>
    <message>
        <source>Texts whose data have changed</source>
        <translation>Testi i cui dati sono cambiati</translation>
    </message>
    <message>
        <source>Errors that stand</source>
        <translation>Errori rimasti</translation>
    </message>
    <message>
        <source>Questionnaires in the means that were sent back or are not approved</source>
        <translation>Questionari nei valori medi, ma restituiti o non approvati</translation>
    </message>
</context>
<context>
    <name>quaderno::ContactsDialog</name>
    <message>
        <source>Contacts</source>
        <translation>Contatti</translation>
    </message>
    <message>
        <source>Contacts of the zones</source>
        <translation>Contatti delle zone</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zona</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Ufficio</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telefono</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Ctrl+V pastes rows of a spreadsheet from the current cell on; where their first column holds the names of zones, each row goes to its zone.</source>
        <translation>Ctrl+V incolla righe di un foglio di calcolo dalla cella corrente in poi; se la prima colonna contiene i nomi delle zone, ogni riga va alla sua zona.</translation>
    </message>
    <message>
        <source>the contact of %1</source>
        <comment>a zone; in a sentence</comment>
        <translation>il contatto di %1</translation>
    </message>
</context>
<context>
    <name>quaderno::ContentsChooser</name>
    <message>
        <source>Chapters, tables and figures</source>
        <translation>Capitoli, tabelle e figure</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a year, a title</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>quaderno::CreateVerb</name>
    <message>
        <source>FILE</source>
        <translation>FILE</translation>
    </message>
    <message>
        <source>Makes a data set: a working copy of an edition, or empty questionnaires.</source>
        <translation>Crea un archivio: la copia di lavoro di un’edizione, o questionari vuoti.</translation>
    </message>
    <message>
        <source>The edition to copy; the one that comes with the program unless told.</source>
        <translation>L’edizione da copiare; quella fornita con il programma, se non si dice altro.</translation>
    </message>
    <message>
        <source>The years of empty questionnaires for the same zones.</source>
        <translation>Gli anni dei questionari vuoti, per le stesse zone.</translation>
    </message>
    <message>
        <source>Y1-Y2</source>
        <translation>A1-A2</translation>
    </message>
    <message>
        <source>Write either --edition or --years: a data set starts from one of them.</source>
        <translation>Scrivi --edition oppure --years: un archivio nasce da un’edizione o da questionari vuoti.</translation>
    </message>
    <message>
        <source>There is no edition “%1”: the program comes with %2.</source>
        <translation>L’edizione “%1” non c’è. Edizioni fornite con il programma: %2.</translation>
    </message>
    <message>
        <source>New data set</source>
        <translation>Nuovo archivio</translation>
    </message>
</context>
<context>
    <name>quaderno::Csv</name>
    <message>
        <source>The text is not in UTF-8: save the sheet again as “CSV UTF-8”.</source>
        <translation>Il testo non è in UTF-8: salva di nuovo il foglio come “CSV UTF-8”.</translation>
    </message>
    <message>
        <source>Line %1: a quote is out of place or is never closed.</source>
        <translation>Riga %1: le virgolette sono fuori posto o non vengono chiuse.</translation>
    </message>
    <message>
        <source>Cannot read the file %1: %2.</source>
        <translation>Il file %1 non si può leggere: %2.</translation>
    </message>
    <message>
        <source>Line %1: a quote is never closed, or a cell has more than %2 characters, more than a spreadsheet holds. Close the quote or shorten the cell, and save the sheet again.</source>
        <translation>Riga %1: le virgolette non vengono chiuse, o una cella ha più di %2 caratteri, più di quanti ne tiene un foglio di calcolo. Chiudi le virgolette o accorcia la cella, e salva di nuovo il foglio.</translation>
    </message>
</context>
<context>
    <name>quaderno::DataSet</name>
    <message>
        <source>This program has no catalogue of the service “%1”.</source>
        <translation>Questo programma non ha il catalogo del servizio “%1”.</translation>
    </message>
    <message>
        <source>There is no edition “%1”.</source>
        <translation>L’edizione “%1” non c’è.</translation>
    </message>
    <message>
        <source>There is no questionnaire of that zone and year.</source>
        <translation>Non c’è un questionario di quella zona e di quell’anno.</translation>
    </message>
    <message>
        <source>The year %1 already exists.</source>
        <translation>L’anno %1 c’è già.</translation>
    </message>
    <message>
        <source>The year %1 must follow the others: the data set holds %2.</source>
        <translation>L’anno %1 deve seguire gli altri: l’archivio contiene %2.</translation>
    </message>
    <message>
        <source>A zone needs a code and a name.</source>
        <translation>Una zona deve avere un codice e un nome.</translation>
    </message>
    <message>
        <source>The zone “%1” is there already.</source>
        <translation>La zona “%1” c’è già.</translation>
    </message>
    <message>
        <source>This data set records no printed edition: there is nothing to audit.</source>
        <translation>Questo archivio non contiene un’edizione stampata: non c’è nulla da verificare.</translation>
    </message>
    <message>
        <source>Published: %1, version %2</source>
        <translation>Pubblicata: %1, versione %2</translation>
    </message>
    <message>
        <source>Contacts of the zones</source>
        <translation>Contatti delle zone</translation>
    </message>
    <message>
        <source>Due date of %1</source>
        <translation>Scadenza del %1</translation>
    </message>
    <message>
        <source>%1 is no year of a survey: write one from %2 to %3.</source>
        <translation>%1 non è un anno di rilevazione: scrivine uno tra il %2 e il %3.</translation>
    </message>
    <message>
        <source>Year %1 added</source>
        <translation>Aggiunto il %1</translation>
    </message>
    <message>
        <source>The year %1 is published: it stays as it is.</source>
        <translation>Il %1 è pubblicato: resta com’è.</translation>
    </message>
    <message>
        <source>The year %1 stands between others: it cannot become another one.</source>
        <translation>Il %1 sta tra altri anni: non può diventarne un altro.</translation>
    </message>
    <message>
        <source>%1 was removed and still holds answers: add it again in place of renaming %2.</source>
        <translation>Il %1 è stato tolto ma conserva delle risposte: aggiungilo di nuovo, invece di cambiare il %2.</translation>
    </message>
    <message>
        <source>Year %1 becomes %2</source>
        <translation>Il %1 diventa %2</translation>
    </message>
    <message>
        <source>The year %1 is not there.</source>
        <translation>Il %1 non c’è.</translation>
    </message>
    <message>
        <source>A data set must have at least one year: %1 stays.</source>
        <translation>Un archivio ha almeno un anno: il %1 resta.</translation>
    </message>
    <message>
        <source>The year %1 stands between others: it cannot be removed.</source>
        <translation>Il %1 sta tra altri anni: non si può togliere.</translation>
    </message>
    <message>
        <source>The year %1 is published: it cannot be removed.</source>
        <translation>Il %1 è pubblicato: non si può togliere.</translation>
    </message>
    <message>
        <source>Year %1 removed</source>
        <translation>Tolto il %1</translation>
    </message>
    <message>
        <source>“%1” is the name of the means, not of a zone.</source>
        <translation>“%1” è il nome dei valori medi, non di una zona.</translation>
    </message>
    <message>
        <source>Zone %1 added</source>
        <translation>Aggiunta la zona %1</translation>
    </message>
    <message>
        <source>There is no zone “%1”.</source>
        <translation>La zona “%1” non c’è.</translation>
    </message>
    <message>
        <source>A zone needs a name.</source>
        <translation>Una zona deve avere un nome.</translation>
    </message>
    <message>
        <source>Zone %1 becomes %2</source>
        <translation>La zona %1 diventa %2</translation>
    </message>
    <message>
        <source>A data set has one zone at least: %1 stays.</source>
        <translation>Un archivio ha almeno una zona: %1 resta.</translation>
    </message>
    <message>
        <source>Questionnaires of %1 are published: the zone cannot be removed.</source>
        <translation>Ci sono questionari pubblicati di %1: la zona non si può togliere.</translation>
    </message>
    <message>
        <source>Zone %1 removed</source>
        <translation>Tolta la zona %1</translation>
    </message>
    <message>
        <source>Not saved: zones or years have been changed in another window. Look at them, then do it again.</source>
        <translation>Non salvato: in un’altra finestra sono cambiati le zone o gli anni. Guardali, poi riprova.</translation>
    </message>
    <message>
        <source>Not saved: its zone or year has been removed in another window.</source>
        <translation>Non salvato: la sua zona o il suo anno è stato tolto in un’altra finestra.</translation>
    </message>
    <message>
        <source>Not saved: %1 was changed in the meantime by %2 (%3). Look at both values, then choose.</source>
        <translation>Non salvato: nel frattempo %2 ha cambiato %1 (%3). Guarda i due valori e scegli.</translation>
    </message>
    <message>
        <source>Not saved: the state of the questionnaire %1 was changed in another window in the meantime. Look at it, then do it again.</source>
        <translation>Non salvato: nel frattempo lo stato del questionario %1 è cambiato in un’altra finestra. Guardalo, poi riprova.</translation>
    </message>
    <message>
        <source>Not saved: what “%1” changes was changed in another window in the meantime. Look at it, then do it again.</source>
        <translation>Non salvato: ciò che “%1” cambia è stato cambiato nel frattempo in un’altra finestra. Guardalo, poi riprova.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>zone, year</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>zone and year, question</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 has been changed since and stays as it is.</source>
        <translation>%1: cambiato in seguito, resta com’è.</translation>
    </message>
    <message>
        <source>Of “%1”, what has been changed since stays as it is.</source>
        <translation>Di “%1” resta com’è ciò che è cambiato in seguito.</translation>
    </message>
    <message>
        <source>The file %1 is a backup: it is only read. Restore it into the data file that it was made of, or open a copy of it under another name.</source>
        <translation>Il file %1 è una copia di sicurezza: si può solo leggere. Ripristinala nel file da cui viene, o apri una sua copia con un altro nome.</translation>
    </message>
    <message>
        <source>The file %1 exists already: choose another name.</source>
        <translation>Il file %1 esiste già: scegli un altro nome.</translation>
    </message>
    <message>
        <source>The name “%1” holds a character that cannot be printed.</source>
        <translation>Il nome “%1” contiene un carattere che non si può stampare.</translation>
    </message>
    <message>
        <source>Another zone is called “%1” already.</source>
        <translation>C’è già un’altra zona che si chiama “%1”.</translation>
    </message>
    <message>
        <source>The name has %1 letters, and %2 are the most that a name may have: write a shorter one.</source>
        <translation>Il nome ha %1 caratteri, e un nome può averne al massimo %2: scrivine uno più corto.</translation>
    </message>
    <message>
        <source>Not done: the data have been changed in another window since “%1” was worked out. Look at it again, then do it again.</source>
        <translation>Non fatto: da quando è stato preparato “%1” i dati sono cambiati in un’altra finestra. Ricontrolla, poi riprova.</translation>
    </message>
</context>
<context>
    <name>quaderno::Database</name>
    <message>
        <source>The file %1 cannot be read: ask for the right to open it.</source>
        <translation>Il file %1 non si può leggere: chiedi il permesso di aprirlo.</translation>
    </message>
    <message>
        <source>The file %1 is read-only: copy it to a folder of yours and open the copy.</source>
        <translation>Il file %1 è di sola lettura: copialo in una tua cartella e apri la copia.</translation>
    </message>
    <message>
        <source>The last answers of %1 are in the file beside it that ends in “-wal”, and this folder can only be read: copy both to a folder of yours and open the copy.</source>
        <translation>Le ultime risposte di %1 stanno nel file accanto che finisce in “-wal”, e questa cartella si può solo leggere: copiali tutti e due in una tua cartella e apri la copia.</translation>
    </message>
    <message>
        <source>This data set is open for reading only: nothing can be written.</source>
        <translation>Questo archivio è aperto in sola lettura: non si può scrivere nulla.</translation>
    </message>
    <message>
        <source>A row of the table “%1” leads to nothing in “%2”.</source>
        <translation>Una riga della tabella “%1” rimanda a una riga di “%2” che non c’è.</translation>
    </message>
    <message>
        <source>Not saved: the file %1 was moved, deleted or replaced while it was open here. Save a copy of what you see (File &gt; Save a copy), then open the file again.</source>
        <translation>Non salvato: il file %1 è stato spostato, cancellato o sostituito mentre era aperto qui. Salva una copia di ciò che vedi (File &gt; Salva una copia), poi riapri il file.</translation>
    </message>
    <message>
        <source>Not saved: the file %1 is no longer kept for this window. Save a copy of what you see (File &gt; Save a copy), then open the file again.</source>
        <translation>Non salvato: il file %1 non è più riservato a questa finestra. Salva una copia di ciò che vedi (File &gt; Salva una copia), poi riapri il file.</translation>
    </message>
    <message>
        <source>Not saved: the disk is full. Free some space and try again.</source>
        <translation>Non salvato: il disco è pieno. Libera spazio e riprova.</translation>
    </message>
    <message>
        <source>Not saved: another program is using the file %1. Try again in a moment.</source>
        <translation>Non salvato: un altro programma sta usando il file %1. Riprova tra un momento.</translation>
    </message>
    <message>
        <source>Not saved: the file %1 can only be read. Save a copy elsewhere.</source>
        <translation>Non salvato: il file %1 si può solo leggere. Salva una copia altrove.</translation>
    </message>
    <message>
        <source>The file %1 is damaged: open a copy of it, or the last backup.</source>
        <translation>Il file %1 è danneggiato: apri una sua copia o l’ultima copia di sicurezza.</translation>
    </message>
    <message>
        <source>The file %1 is not a Quaderno data file.</source>
        <translation>Il file %1 non è un archivio di Quaderno.</translation>
    </message>
    <message>
        <source>Not saved: writing to the file %1 was interrupted. Try again.</source>
        <translation>Non salvato: la scrittura nel file %1 si è interrotta. Riprova.</translation>
    </message>
    <message>
        <source>The file %1 cannot be read or written: check the disk and the folder.</source>
        <translation>Il file %1 non si può leggere o scrivere: controlla il disco e la cartella.</translation>
    </message>
    <message>
        <source>The file %1 refused the operation: %2.</source>
        <translation>Il file %1 ha rifiutato l’operazione: %2.</translation>
    </message>
    <message>
        <source>the column “%1” holds what cannot stand there</source>
        <translation>nella colonna “%1” c’è un valore che non può starci</translation>
    </message>
    <message>
        <source>The file %1 is damaged: table “%2”: %3. Open a copy of it, or the last backup.</source>
        <translation>Il file %1 è danneggiato: tabella “%2”: %3. Apri una sua copia o l’ultima copia di sicurezza.</translation>
    </message>
    <message>
        <source>Not saved: a text is longer than a million characters, or a number too large.</source>
        <translation>Non salvato: un testo supera il milione di caratteri, o un numero è troppo grande.</translation>
    </message>
    <message>
        <source>a row is against the rules of the table</source>
        <translation>una riga non rispetta le regole della tabella</translation>
    </message>
    <message>
        <source>The file %1 has more than one name (hard links), and what is written under one would be lost under another: copy it and open the copy, which has one name.</source>
        <translation>Il file %1 ha più nomi (hard link), e ciò che si scrive sotto un nome andrebbe perso sotto l’altro: copialo e apri la copia, che ha un nome solo.</translation>
    </message>
    <message>
        <source>The file %1 has more than one name (hard links), and its last answers may be in the log of another: close it everywhere, or copy it with the file beside it that ends in “-wal”, and open the copy.</source>
        <translation>Il file %1 ha più nomi (hard link), e le sue ultime risposte possono stare accanto a un altro nome: chiudilo ovunque, o copialo insieme al file accanto che finisce in “-wal”, e apri la copia.</translation>
    </message>
    <message>
        <source>a row leads to nothing in “%1”</source>
        <translation>una riga rimanda a nulla in “%1”</translation>
    </message>
</context>
<context>
    <name>quaderno::Definition</name>
    <message>
        <source>A whole number.</source>
        <translation>Un numero intero.</translation>
    </message>
    <message>
        <source>A whole number of %1.</source>
        <translation>Un numero intero di %1.</translation>
    </message>
    <message numerus="yes">
        <source>A number (%1), with at most %n decimals.</source>
        <translation>
            <numerusform>Un numero (%1), con al massimo %n decimale.</numerusform>
            <numerusform>Un numero (%1), con al massimo %n decimali.</numerusform>
        </translation>
    </message>
    <message>
        <source>An amount in euro; cents are accepted.</source>
        <translation>Un importo in euro; i centesimi sono accettati.</translation>
    </message>
    <message>
        <source>Exactly one of: %1.</source>
        <translation>Una sola tra: %1.</translation>
    </message>
    <message>
        <source>All that apply, of: %1.</source>
        <translation>Tutte le voci che valgono tra: %1.</translation>
    </message>
    <message>
        <source>A text in your own words.</source>
        <translation>Un testo, con parole tue.</translation>
    </message>
    <message>
        <source>At most %1.</source>
        <translation>Al massimo %1.</translation>
    </message>
    <message>
        <source>At least %1.</source>
        <translation>Almeno %1.</translation>
    </message>
    <message>
        <source>From %1 to %2.</source>
        <translation>Da %1 a %2.</translation>
    </message>
    <message>
        <source>It seldom changes: Ctrl+D confirms last year’s answer.</source>
        <translation>Cambia di rado: Ctrl+D conferma la risposta dell’anno scorso.</translation>
    </message>
    <message>
        <source>It goes into: %1.</source>
        <translation>Serve per: %1.</translation>
    </message>
    <message>
        <source>A sum or a product is worked out, such as 120 + 85 or people × weekly hours × weeks: 3 × 36 × 48.</source>
        <translation>Puoi scrivere una somma o un prodotto e il conto lo fa il programma: 120 + 85, oppure persone × ore settimanali × settimane, 3 × 36 × 48.</translation>
    </message>
    <message>
        <source>An e-mail address.</source>
        <translation>Un indirizzo e-mail.</translation>
    </message>
</context>
<context>
    <name>quaderno::DifferenceWords</name>
    <message>
        <source>Table</source>
        <translation>Tabella</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zona</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Anno</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Prima</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Dopo</translation>
    </message>
    <message>
        <source>Tab. %1</source>
        <translation>Tab. %1</translation>
    </message>
    <message>
        <source>Estimated mean value</source>
        <translation>Valore medio stimato</translation>
    </message>
    <message>
        <source>not printed</source>
        <comment>a year, in an edition that ends before it</comment>
        <translation>non a stampa</translation>
    </message>
</context>
<context>
    <name>quaderno::DifferencesDialog</name>
    <message>
        <source>Differences between versions</source>
        <translation>Differenze tra versioni</translation>
    </message>
    <message>
        <source>What is printed differently</source>
        <translation>Che cosa cambia nella stampa</translation>
    </message>
    <message>
        <source>Version %1 of %2</source>
        <comment>number, day</comment>
        <translation>Versione %1 del %2</translation>
    </message>
    <message>
        <source>The data of today</source>
        <translation>I dati di oggi</translation>
    </message>
    <message>
        <source>Cop&amp;y</source>
        <translation>Co&amp;pia</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Da</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;A</translation>
    </message>
    <message>
        <source>Nothing printed differs.</source>
        <translation>In stampa non cambia nulla.</translation>
    </message>
    <message numerus="yes">
        <source>%n printed cells differ.</source>
        <translation>
            <numerusform>%n cella stampata è diversa.</numerusform>
            <numerusform>%n celle stampate sono diverse.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quaderno::DifferencesVerb</name>
    <message>
        <source>Lists what two versions of an edition, or one and the data of today, print otherwise.</source>
        <translation>Elenca che cosa cambia nella stampa tra due versioni di un’edizione, o tra una versione e i dati di oggi.</translation>
    </message>
    <message>
        <source>This data set has no version “%1”: %2.</source>
        <translation>Questo archivio non ha la versione “%1” (%2).</translation>
    </message>
    <message>
        <source>none was published</source>
        <translation>nessuna è stata pubblicata</translation>
    </message>
    <message>
        <source>there are %1</source>
        <translation>versioni presenti: %1</translation>
    </message>
    <message>
        <source>%1, %2, %3: %4 → %5</source>
        <comment>table, zone, year, before, after</comment>
        <translation>%1, %2, %3: %4 → %5</translation>
    </message>
    <message numerus="yes">
        <source>%n printed cells differ.</source>
        <translation>
            <numerusform>%n cella stampata è diversa.</numerusform>
            <numerusform>%n celle stampate sono diverse.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quaderno::EditionReader</name>
    <message>
        <source>Sheet edition.csv needs first_year, last_year and recorded_at (year-month-day).</source>
        <translation>Il foglio edition.csv ha bisogno di first_year, last_year e recorded_at (anno-mese-giorno).</translation>
    </message>
    <message>
        <source>only a table of an indicator has a mean row</source>
        <translation>solo la tabella di un indicatore ha la riga della media</translation>
    </message>
    <message>
        <source>only a table of marks has stars</source>
        <translation>solo una tabella di segni ha asterischi</translation>
    </message>
    <message>
        <source>the reason is not known, or the table is not of one year</source>
        <translation>il motivo non esiste, o la tabella non è di un solo anno</translation>
    </message>
    <message>
        <source>the variable is not known</source>
        <translation>la variabile non esiste</translation>
    </message>
    <message>
        <source>the edition has no table %1</source>
        <translation>l’edizione non ha la tabella %1</translation>
    </message>
    <message>
        <source>the zone “%1” is not in zones.csv</source>
        <translation>la zona “%1” non è in zones.csv</translation>
    </message>
    <message>
        <source>the year %1 is not of this edition</source>
        <translation>l’anno %1 non è di questa edizione</translation>
    </message>
    <message>
        <source>the low bound is above the high one</source>
        <translation>il limite basso è sopra quello alto</translation>
    </message>
    <message>
        <source>the variable is not known, or has no such choice</source>
        <translation>la variabile non esiste, o non ha questa risposta</translation>
    </message>
    <message>
        <source>more zones than have answered</source>
        <translation>più zone di quante hanno risposto</translation>
    </message>
</context>
<context>
    <name>quaderno::ErrataPaper</name>
    <message>
        <source>Errata: %1</source>
        <translation>Errata corrige: %1</translation>
    </message>
    <message>
        <source>To verify</source>
        <translation>Da verificare</translation>
    </message>
    <message>
        <source>These numbers are possible within the bounds of what was estimated. The middle of the bounds gives another one, and the cause explains all of them at once.</source>
        <translation>Questi numeri sono possibili entro i limiti di ciò che è stimato. A metà tra i limiti il numero sarebbe un altro, e la causa indicata li spiega tutti insieme.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>title of an edition, years</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Errata</source>
        <translation>Errata corrige</translation>
    </message>
    <message>
        <source>A number is listed when no rounding of the printed terms, and no value within the bounds of estimated ones, leads to it; and where a number could be printed and was not. The cause is the likeliest one, found by comparing the printed tables.</source>
        <translation>Sono elencati i numeri che non si ottengono con nessun arrotondamento dei termini stampati né con nessun valore entro i limiti di quelli stimati, e i posti in cui un numero si poteva stampare e manca. La causa è la più probabile, trovata confrontando fra loro le tabelle stampate.</translation>
    </message>
    <message numerus="yes">
        <source>None of the %n printed numbers is to be corrected.</source>
        <translation>
            <numerusform>Il numero stampato non è da correggere.</numerusform>
            <numerusform>Nessuno dei %n numeri stampati è da correggere.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not known.</source>
        <translation>Non nota.</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Anno</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Stampato</translation>
    </message>
    <message>
        <source>Recomputed</source>
        <translation>Ricalcolato</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Corretto</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zona</translation>
    </message>
    <message>
        <source>Likely cause</source>
        <translation>Causa probabile</translation>
    </message>
    <message>
        <source>%1 (continued)</source>
        <comment>heading of a table</comment>
        <translation>%1 (segue)</translation>
    </message>
    <message>
        <source>An errata sheet is written as .pdf or .csv: the name “%1” ends with neither.</source>
        <translation>L’errata corrige si scrive come .pdf o .csv: il nome “%1” non finisce con nessuno dei due.</translation>
    </message>
    <message>
        <source>Cells to correct: %1. Printed numbers among them: %2, out of %3; gaps where a number could be printed: %4.</source>
        <translation>Celle da correggere: %1. Numeri stampati: %2, su %3; caselle senza numero dove se ne poteva stampare uno: %4.</translation>
    </message>
</context>
<context>
    <name>quaderno::ExchangeActs</name>
    <message numerus="yes">
        <source>%n values imported. Undo takes all of them back.</source>
        <translation>
            <numerusform>%n valore importato. Con Annulla si toglie.</numerusform>
            <numerusform>%n valori importati. Con Annulla si tolgono tutti.</numerusform>
        </translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Scritto: %1</translation>
    </message>
</context>
<context>
    <name>quaderno::ExportVerb</name>
    <message>
        <source>OUT.xlsx|csv|html</source>
        <translation>FILE.xlsx|csv|html</translation>
    </message>
    <message>
        <source>Writes all tables and figures for other programs.</source>
        <translation>Scrive tutte le tabelle e le figure per altri programmi.</translation>
    </message>
    <message>
        <source>A workbook, a list for Excel, a list for statistical offices, or a page for a browser; by the end of the name unless told.</source>
        <translation>Una cartella di lavoro, un elenco per Excel, un elenco per gli uffici di statistica o una pagina per il browser; secondo l’estensione del nome, se non si dice altro.</translation>
    </message>
    <message>
        <source>There is no format “%1”: write one of %2.</source>
        <translation>Il formato “%1” non esiste: scrivi uno tra %2.</translation>
    </message>
    <message>
        <source>The name “%1” does not tell the format: end it with .xlsx, .csv or .html, or give --format with one of %2.</source>
        <translation>Dal nome “%1” non si capisce il formato: fallo finire con .xlsx, .csv o .html, oppure aggiungi --format con uno tra %2.</translation>
    </message>
</context>
<context>
    <name>quaderno::Exporter</name>
    <message>
        <source>report-%1.pdf</source>
        <comment>name of a file</comment>
        <translation>quaderno-%1.pdf</translation>
    </message>
    <message>
        <source>Export report</source>
        <translation>Esporta il quaderno</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>Documenti PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Writing the report…</source>
        <translation>Scrittura del quaderno…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Export table</source>
        <translation>Esporta la tabella</translation>
    </message>
    <message>
        <source>tab-%1.pdf</source>
        <comment>name of a file</comment>
        <translation>tab-%1.pdf</translation>
    </message>
    <message>
        <source>Export figure</source>
        <translation>Esporta la figura</translation>
    </message>
    <message>
        <source>fig-%1.pdf</source>
        <comment>name of a file</comment>
        <translation>fig-%1.pdf</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf);;SVG drawings (*.svg);;PNG images (*.png)</source>
        <translation>Documenti PDF (*.pdf);;Disegni SVG (*.svg);;Immagini PNG (*.png)</translation>
    </message>
    <message>
        <source>A figure can be a .pdf, .svg or .png file, not .%1: choose one of these endings.</source>
        <translation>Una figura può essere un file .pdf, .svg o .png, non .%1: scegli una di queste estensioni.</translation>
    </message>
    <message>
        <source>Export questionnaire</source>
        <translation>Esporta il questionario</translation>
    </message>
    <message>
        <source>Template for a spreadsheet</source>
        <translation>Modello per foglio di calcolo</translation>
    </message>
    <message>
        <source>Excel workbooks (*.xlsx)</source>
        <translation>Cartelle di Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>Export history</source>
        <translation>Esporta la storia</translation>
    </message>
    <message>
        <source>history-%1.csv</source>
        <comment>name of a file</comment>
        <translation>storia-%1.csv</translation>
    </message>
    <message>
        <source>CSV sheets (*.csv)</source>
        <translation>Fogli CSV (*.csv)</translation>
    </message>
    <message>
        <source>Export the report as an Excel workbook</source>
        <translation>Esporta il quaderno come cartella di lavoro Excel</translation>
    </message>
    <message>
        <source>Export the report as a list for Excel</source>
        <translation>Esporta il quaderno come elenco per Excel</translation>
    </message>
    <message>
        <source>CSV lists (*.csv)</source>
        <translation>Elenchi CSV (*.csv)</translation>
    </message>
    <message>
        <source>Export the observations as SDMX-CSV</source>
        <translation>Esporta i dati come SDMX-CSV</translation>
    </message>
    <message>
        <source>Export the report as a web page</source>
        <translation>Esporta il quaderno come pagina web</translation>
    </message>
    <message>
        <source>Web pages (*.html *.htm)</source>
        <translation>Pagine web (*.html *.htm)</translation>
    </message>
    <message>
        <source>observations-%1.%2</source>
        <comment>name of a file</comment>
        <translation>dati-%1.%2</translation>
    </message>
    <message>
        <source>report-%1.%2</source>
        <comment>name of a file</comment>
        <translation>quaderno-%1.%2</translation>
    </message>
    <message>
        <source>errata-%1.pdf</source>
        <comment>name of a file</comment>
        <translation>errata-%1.pdf</translation>
    </message>
    <message>
        <source>Export errata sheet</source>
        <translation>Esporta l’errata corrige</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf);;CSV sheets (*.csv)</source>
        <translation>Documenti PDF (*.pdf);;Fogli CSV (*.csv)</translation>
    </message>
    <message>
        <source>profile-%1-%2.pdf</source>
        <comment>name of a file: zone and years</comment>
        <translation>scheda-%1-%2.pdf</translation>
    </message>
    <message>
        <source>Save the zone profile</source>
        <translation>Salva la scheda di zona</translation>
    </message>
    <message>
        <source>&amp;Excel workbook…</source>
        <translation>Cartella di lavoro &amp;Excel…</translation>
    </message>
    <message>
        <source>&amp;CSV list for Excel…</source>
        <translation>Elenco &amp;CSV per Excel…</translation>
    </message>
    <message>
        <source>&amp;SDMX-CSV, for statistical offices…</source>
        <translation>&amp;SDMX-CSV, per gli uffici di statistica…</translation>
    </message>
    <message>
        <source>&amp;Web page…</source>
        <translation>Pagina &amp;web…</translation>
    </message>
    <message>
        <source>Export the observations as SDMX-CSV 2.0</source>
        <translation>Esporta i dati come SDMX-CSV 2.0</translation>
    </message>
    <message>
        <source>Export the structure of the SDMX-CSV</source>
        <translation>Esporta la struttura dell’SDMX-CSV</translation>
    </message>
    <message>
        <source>XML documents (*.xml)</source>
        <translation>Documenti XML (*.xml)</translation>
    </message>
    <message>
        <source>SDMX-CSV &amp;2.0…</source>
        <translation>SDMX-CSV &amp;2.0…</translation>
    </message>
    <message>
        <source>Structure o&amp;f the SDMX-CSV…</source>
        <translation>S&amp;truttura dell’SDMX-CSV…</translation>
    </message>
    <message>
        <source>structure-%1.%2</source>
        <comment>name of a file</comment>
        <translation>struttura-%1.%2</translation>
    </message>
</context>
<context>
    <name>quaderno::FigureBuilder</name>
    <message>
        <source>Estimated mean value</source>
        <translation>Valore medio stimato</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>value and unit</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>nessun valore</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%1. Bar chart, %2 of %n bars have a value.</source>
        <translation>
            <numerusform>%1. Grafico a barre, %2 di %n barra ha un valore.</numerusform>
            <numerusform>%1. Grafico a barre, %2 di %n barre hanno un valore.</numerusform>
        </translation>
    </message>
    <message>
        <source>…</source>
        <comment>never entered, among values of years</comment>
        <translation>…</translation>
    </message>
    <message>
        <source>Rank %1 of %2</source>
        <comment>among the zones</comment>
        <translation>Posto %1 su %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n zones</source>
        <comment>have a value, among those of the survey</comment>
        <translation>
            <numerusform>%1 di %n zona</numerusform>
            <numerusform>%1 di %n zone</numerusform>
        </translation>
    </message>
    <message>
        <source>never entered</source>
        <translation>mai compilato</translation>
    </message>
</context>
<context>
    <name>quaderno::FigureVerb</name>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <source>OUT.pdf|svg|png</source>
        <translation>FILE.pdf|svg|png</translation>
    </message>
    <message>
        <source>Draws figure N into a file; the end of its name says how.</source>
        <translation>Disegna la figura N in un file, nel formato indicato dall’estensione del nome.</translation>
    </message>
    <message>
        <source>A figure is written as .pdf, .svg or .png: the name “%1” ends with none of them.</source>
        <translation>Una figura si scrive come .pdf, .svg o .png: il nome “%1” non finisce con nessuno di questi.</translation>
    </message>
    <message>
        <source>Years to show side by side, with commas between them.</source>
        <translation>Anni da affiancare, separati da virgole.</translation>
    </message>
    <message>
        <source>Y1,Y2</source>
        <translation>A1,A2</translation>
    </message>
    <message>
        <source>“%1” names one year: --compare wants two or more, as in 2008,2011.</source>
        <translation>“%1” è un anno solo: --compare ne vuole due o più, per esempio 2008,2011.</translation>
    </message>
</context>
<context>
    <name>quaderno::FileActs</name>
    <message>
        <source>Open</source>
        <translation>Apri</translation>
    </message>
    <message>
        <source>New data set</source>
        <translation>Nuovo archivio</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Salva una copia</translation>
    </message>
    <message>
        <source>copy-of-%1</source>
        <comment>name of a file</comment>
        <translation>copia-di-%1</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Scritto: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n answers are not saved and would be lost.

%1</source>
        <translation>
            <numerusform>%n risposta non è salvata e andrebbe persa.

%1</numerusform>
            <numerusform>%n risposte non sono salvate e andrebbero perse.

%1</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Riprova</translation>
    </message>
    <message>
        <source>Save a &amp;copy…</source>
        <translation>Salva una &amp;copia…</translation>
    </message>
    <message>
        <source>&amp;Leave without saving</source>
        <translation>&amp;Esci senza salvare</translation>
    </message>
    <message>
        <source>&amp;Stay here</source>
        <translation>Res&amp;ta qui</translation>
    </message>
    <message>
        <source>%1

Leave all the same? Your answers stay in the copy on this computer and are found there when you open the file again. Otherwise the program goes on trying.</source>
        <translation>%1

Uscire lo stesso? Le tue risposte restano nella copia su questo computer e le ritrovi quando riapri il file. Se resti, il programma continua a provare.</translation>
    </message>
    <message>
        <source>&amp;Leave</source>
        <translation>&amp;Esci</translation>
    </message>
    <message>
        <source>%1

If you leave, what is open here may be lost.</source>
        <translation>%1

Se esci, ciò che è aperto qui può andare perduto.</translation>
    </message>
</context>
<context>
    <name>quaderno::FileError</name>
    <message>
        <source>the disk is full</source>
        <translation>il disco è pieno</translation>
    </message>
    <message>
        <source>your disk quota is used up</source>
        <translation>la parte di disco a tua disposizione è esaurita</translation>
    </message>
    <message>
        <source>the disk takes no file of this size</source>
        <translation>il disco non accetta file di questa dimensione</translation>
    </message>
    <message>
        <source>you do not have the right to do so</source>
        <translation>non hai il permesso di farlo</translation>
    </message>
    <message>
        <source>it does not exist</source>
        <translation>non esiste</translation>
    </message>
    <message>
        <source>what should be its folder is a file</source>
        <translation>al posto della sua cartella c’è un file</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>è una cartella</translation>
    </message>
    <message>
        <source>the disk or the folder can only be read</source>
        <translation>il disco o la cartella sono in sola lettura</translation>
    </message>
    <message>
        <source>the name is too long</source>
        <translation>il nome è troppo lungo</translation>
    </message>
    <message>
        <source>the links form a loop</source>
        <translation>i collegamenti rimandano l’uno all’altro in circolo</translation>
    </message>
    <message>
        <source>another program is using it</source>
        <translation>lo sta usando un altro programma</translation>
    </message>
    <message>
        <source>it is not open for writing</source>
        <translation>non è aperto in scrittura</translation>
    </message>
    <message>
        <source>nothing reads what is written there any more</source>
        <translation>nessuno legge più quello che vi si scrive</translation>
    </message>
    <message>
        <source>too many files are open</source>
        <translation>ci sono troppi file aperti</translation>
    </message>
    <message>
        <source>it leads to no device</source>
        <translation>non corrisponde a nessun dispositivo</translation>
    </message>
    <message>
        <source>the disk reports an error</source>
        <translation>il disco segnala un errore</translation>
    </message>
    <message>
        <source>it exists already</source>
        <translation>esiste già</translation>
    </message>
    <message>
        <source>the network folder does not answer</source>
        <translation>la cartella di rete non risponde</translation>
    </message>
    <message>
        <source>the system reports the error number %1</source>
        <translation>il sistema segnala l’errore numero %1</translation>
    </message>
    <message>
        <source>no file can be made in the folder %1</source>
        <translation>nella cartella %1 non si possono creare file</translation>
    </message>
    <message>
        <source>the folder %1 does not exist</source>
        <translation>la cartella %1 non esiste</translation>
    </message>
    <message>
        <source>%1 is not a folder</source>
        <translation>%1 non è una cartella</translation>
    </message>
    <message>
        <source>it is write-protected, or you have no right to write in %1</source>
        <translation>è protetto da scrittura, o non hai il permesso di scrivere in %1</translation>
    </message>
    <message>
        <source>you have no right to write in the folder %1</source>
        <translation>non hai il permesso di scrivere nella cartella %1</translation>
    </message>
    <message>
        <source>%1 could not be written: %2. Free some space, or choose another folder.</source>
        <translation>Impossibile scrivere %1: %2. Libera un po’ di spazio o scegli un’altra cartella.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2. Choose another name or another folder.</source>
        <translation>Impossibile scrivere %1: %2. Scegli un altro nome o un’altra cartella.</translation>
    </message>
    <message>
        <source>%1 could not be read: %2.</source>
        <translation>Impossibile leggere %1: %2.</translation>
    </message>
    <message>
        <source>it leads to %1, whose folder does not exist</source>
        <translation>rimanda a %1, la cui cartella non esiste</translation>
    </message>
</context>
<context>
    <name>quaderno::FileIcons</name>
    <message>
        <source>Disk</source>
        <translation>Disco</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Cartella</translation>
    </message>
    <message>
        <source>Data of Quaderno</source>
        <translation>Archivio di Quaderno</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>%1 file</source>
        <comment>PDF, CSV</comment>
        <translation>File %1</translation>
    </message>
</context>
<context>
    <name>quaderno::FileLimits</name>
    <message>
        <source>a year is not between %1 and %2</source>
        <translation>un anno non è tra il %1 e il %2</translation>
    </message>
    <message>
        <source>a state is unknown</source>
        <translation>uno stato è sconosciuto</translation>
    </message>
    <message>
        <source>it must hold one area of the means, and no second one</source>
        <translation>deve contenere una e una sola area delle medie</translation>
    </message>
    <message>
        <source>it holds no zone</source>
        <translation>non contiene nessuna zona</translation>
    </message>
    <message>
        <source>a zone has no code or no name</source>
        <translation>una zona è senza codice o senza nome</translation>
    </message>
    <message>
        <source>two zones have the same code</source>
        <translation>due zone hanno lo stesso codice</translation>
    </message>
    <message>
        <source>it holds no questionnaire</source>
        <translation>non contiene questionari</translation>
    </message>
    <message>
        <source>the years of the edition are not among those of the data</source>
        <translation>gli anni dell’edizione non sono tra quelli dei dati</translation>
    </message>
    <message>
        <source>“%1” is missing</source>
        <translation>manca “%1”</translation>
    </message>
    <message>
        <source>“%1” is not as this program makes it</source>
        <translation>“%1” non è come lo scrive questo programma</translation>
    </message>
    <message>
        <source>“%1” does not belong there</source>
        <translation>“%1” non è di questo programma</translation>
    </message>
    <message numerus="yes">
        <source>the column “%1” holds in %n rows what cannot stand there</source>
        <translation>
            <numerusform>nella colonna “%1” %n riga contiene un valore che non può starci</numerusform>
            <numerusform>nella colonna “%1” %n righe contengono un valore che non può starci</numerusform>
        </translation>
    </message>
    <message>
        <source>a row is against its rule %1</source>
        <translation>una riga non rispetta la regola %1</translation>
    </message>
    <message>
        <source>a due date is no day</source>
        <translation>una scadenza non è un giorno</translation>
    </message>
    <message>
        <source>the kind of a remark is unknown</source>
        <translation>un’osservazione è di un tipo sconosciuto</translation>
    </message>
    <message>
        <source>two zones have the same name</source>
        <translation>due zone hanno lo stesso nome</translation>
    </message>
    <message>
        <source>a name is longer than %1 letters</source>
        <translation>un nome ha più di %1 caratteri</translation>
    </message>
    <message>
        <source>what says yes or no is neither 0 nor 1</source>
        <translation>un sì o no non è né 0 né 1</translation>
    </message>
    <message>
        <source>a zone ends before it begins</source>
        <translation>una zona finisce prima di cominciare</translation>
    </message>
    <message>
        <source>the zones do not stand one after the other, with the area of the means last</source>
        <translation>le zone non sono in fila una dopo l’altra, con l’area delle medie per ultima</translation>
    </message>
    <message>
        <source>a place is below 0</source>
        <translation>un posto è minore di 0</translation>
    </message>
</context>
<context>
    <name>quaderno::FileStrip</name>
    <message>
        <source>State of the file</source>
        <translation>Stato del file</translation>
    </message>
    <message>
        <source>Checking the file… Until it is known to be whole nothing is printed or exported from it.</source>
        <translation>Verifica del file in corso… Finché non si sa se è integro, dal file non si stampa e non si esporta niente.</translation>
    </message>
    <message>
        <source>%1 What you see may be wrong: nothing is written into this file, printed or exported from it.</source>
        <translation>%1 Ciò che vedi può essere sbagliato: nel file non si scrive niente, e non si stampa e non si esporta niente.</translation>
    </message>
</context>
<context>
    <name>quaderno::FindingTexts</name>
    <message>
        <source>Open</source>
        <translation>Aperta</translation>
    </message>
    <message>
        <source>Explained</source>
        <translation>Spiegata</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Accettata</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Corretta</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Errore</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Avviso</translation>
    </message>
    <message>
        <source>&lt; %1%</source>
        <comment>per cent, hardly any</comment>
        <translation>&lt; %1 %</translation>
    </message>
    <message>
        <source>%1%</source>
        <comment>per cent</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>never entered</source>
        <translation>mai compilato</translation>
    </message>
    <message>
        <source>It no longer arises.</source>
        <translation>Non si presenta più.</translation>
    </message>
    <message>
        <source>%1 · %2 · %3: %4</source>
        <comment>zone, year, question, answer</comment>
        <translation>%1 · %2 · %3: %4</translation>
    </message>
    <message>
        <source>Accepted by the Region: “%1”</source>
        <translation>Accettata dalla Regione: “%1”</translation>
    </message>
    <message>
        <source>Written about other values: “%1”</source>
        <translation>Scritto per altri valori: “%1”</translation>
    </message>
    <message>
        <source>Explained: “%1”</source>
        <translation>Spiegata: “%1”</translation>
    </message>
    <message>
        <source>Expected: %1. No other printed number would move.</source>
        <translation>Atteso: %1. Nessun altro numero stampato cambierebbe.</translation>
    </message>
    <message>
        <source>Expected: %1. The mean of “%2” would go from %3 to %4 (%5).</source>
        <translation>Atteso: %1. Il valore medio di “%2” passerebbe da %3 a %4 (%5).</translation>
    </message>
    <message>
        <source>Expected: %1. “%2” of the zone would go from %3 to %4 (%5).</source>
        <translation>Atteso: %1. Nella zona, “%2” passerebbe da %3 a %4 (%5).</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>answer, year</comment>
        <translation>%1 nel %2</translation>
    </message>
    <message>
        <source>Other years: %1.</source>
        <translation>Altri anni: %1.</translation>
    </message>
    <message numerus="yes">
        <source>The other %n zones in %1: from %2 to %3, median %4.</source>
        <translation>
            <numerusform>L’altra zona nel %1: da %2 a %3, mediana %4.</numerusform>
            <numerusform>Le altre %n zone nel %1: da %2 a %3, mediana %4.</numerusform>
        </translation>
    </message>
    <message>
        <source>This zone ranks %1, counted from the highest value.</source>
        <translation>Questa zona è al posto n. %1 a partire dal valore più alto.</translation>
    </message>
    <message>
        <source>No contact is known: Survey &gt; Contacts.</source>
        <translation>Non c’è un contatto: aggiungilo in Raccolta &gt; Contatti.</translation>
    </message>
    <message>
        <source>Contact: %1</source>
        <translation>Contatto: %1</translation>
    </message>
    <message>
        <source>%1, %2: %3 (%4)</source>
        <comment>when, who, answer, by what way</comment>
        <translation>%1, %2: %3 (%4)</translation>
    </message>
    <message>
        <source>Which figure is right? If this one is, please say why in a few words.</source>
        <translation>Qual è il dato giusto? Se è questo, si prega di spiegare perché in poche parole.</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>findings</comment>
        <translation>Aperte</translation>
    </message>
    <message>
        <source>Explained</source>
        <comment>findings</comment>
        <translation>Spiegate</translation>
    </message>
    <message>
        <source>Accepted</source>
        <comment>findings</comment>
        <translation>Accettate</translation>
    </message>
    <message>
        <source>Corrected</source>
        <comment>findings</comment>
        <translation>Corrette</translation>
    </message>
    <message>
        <source>not known</source>
        <comment>effect</comment>
        <translation>non noto</translation>
    </message>
    <message>
        <source>All have the same number as this zone.</source>
        <translation>Tutte hanno lo stesso numero di questa zona.</translation>
    </message>
    <message numerus="yes">
        <source>This zone ranks %1, counted from the highest value, with %n others.</source>
        <translation>
            <numerusform>Questa zona è al posto n. %1 a partire dal valore più alto, a pari merito con un’altra.</numerusform>
            <numerusform>Questa zona è al posto n. %1 a partire dal valore più alto, a pari merito con altre %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a number and its unit</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>quaderno::FindingsModel</name>
    <message>
        <source>%1. %2</source>
        <comment>question, what is said of it</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Errore</translation>
    </message>
    <message>
        <source>Warning, explained</source>
        <translation>Avviso spiegato</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Avviso</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>weight, sentence</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Not readable</source>
        <translation>Non leggibile</translation>
    </message>
</context>
<context>
    <name>quaderno::FindingsPage</name>
    <message>
        <source>What is known of the finding</source>
        <translation>Che cosa si sa della segnalazione</translation>
    </message>
    <message>
        <source>Findings of all zones and years: Enter goes to the field</source>
        <translation>Segnalazioni di tutte le zone e di tutti gli anni: Invio va al campo</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Gravità</translation>
    </message>
    <message>
        <source>Errors and warnings</source>
        <translation>Errori e avvisi</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Errori</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Avvisi</translation>
    </message>
    <message>
        <source>All zones</source>
        <translation>Tutte le zone</translation>
    </message>
    <message>
        <source>All years</source>
        <translation>Tutti gli anni</translation>
    </message>
    <message>
        <source>All chapters</source>
        <translation>Tutti i capitoli</translation>
    </message>
    <message>
        <source>Go to the &amp;field</source>
        <translation>Vai al &amp;campo</translation>
    </message>
    <message>
        <source>Acce&amp;pt…</source>
        <translation>Acce&amp;tta…</translation>
    </message>
    <message>
        <source>Copy for e-&amp;mail</source>
        <translation>Copia per &amp;e-mail</translation>
    </message>
    <message>
        <source>Record a &amp;call…</source>
        <translation>A&amp;nnota telefonata…</translation>
    </message>
    <message>
        <source>No finding is open.</source>
        <translation>Nessuna segnalazione aperta.</translation>
    </message>
    <message numerus="yes">
        <source>%n open findings: %1, %2.</source>
        <translation>
            <numerusform>%n segnalazione aperta: %1, %2.</numerusform>
            <numerusform>%n segnalazioni aperte: %1, %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n errors</source>
        <translation>
            <numerusform>%n errore</numerusform>
            <numerusform>%n errori</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warnings</source>
        <translation>
            <numerusform>%n avviso</numerusform>
            <numerusform>%n avvisi</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>which findings, how many</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tutte</translation>
    </message>
    <message>
        <source>History:</source>
        <translation>Storia:</translation>
    </message>
    <message>
        <source>Withdraw acce&amp;ptance</source>
        <translation>Ritira l’acce&amp;ttazione</translation>
    </message>
    <message>
        <source>%</source>
        <comment>per cent, after a number</comment>
        <translation> %</translation>
    </message>
    <message>
        <source>A finding that would move no printed mean by so much stands below the line</source>
        <translation>Sotto la riga stanno le segnalazioni che non sposterebbero di tanto nessun valore medio stampato</translation>
    </message>
    <message>
        <source>L&amp;ine at:</source>
        <translation>R&amp;iga a:</translation>
    </message>
    <message>
        <source>What was chec&amp;ked…</source>
        <translation>Che cosa è stato c&amp;ontrollato…</translation>
    </message>
    <message>
        <source>all zones</source>
        <comment>of which the checks tell</comment>
        <translation>tutte le zone</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>zone, year</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>No finding of the zone and year above is in the list: choose one.</source>
        <translation>Nessuna segnalazione della zona e dell’anno qui sopra: scegline una dall’elenco.</translation>
    </message>
    <message>
        <source>Every open finding may reach the threshold (%1%) with a printed mean, or is an error.</source>
        <translation>Ogni segnalazione aperta può raggiungere la soglia (%1 %) su un valore medio stampato, oppure è un errore.</translation>
    </message>
    <message numerus="yes">
        <source>Below the line: %n open findings. None of them alone reaches the threshold (%1%) with a printed mean; all together: about %2% at most.</source>
        <translation>
            <numerusform>Sotto la riga: %n segnalazione aperta. Su nessun valore medio stampato raggiunge la soglia (%1 %): al più circa %2 %.</numerusform>
            <numerusform>Sotto la riga: %n segnalazioni aperte. Da sola nessuna raggiunge la soglia (%1 %) su un valore medio stampato; tutte insieme, al più circa %2 %.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quaderno::FindingsPanel</name>
    <message>
        <source>Checks: Enter goes to the field</source>
        <translation>Controlli: Invio va al campo</translation>
    </message>
    <message>
        <source>E&amp;xplain in a few words (kept on record, and it can become a note):</source>
        <translation>&amp;Spiega in poche parole (resta agli atti e può diventare nota):</translation>
    </message>
    <message>
        <source>Explanation of the warning</source>
        <translation>Spiegazione dell’avviso</translation>
    </message>
    <message numerus="yes">
        <source>%n errors</source>
        <translation>
            <numerusform>%n errore</numerusform>
            <numerusform>%n errori</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warnings</source>
        <translation>
            <numerusform>%n avviso</numerusform>
            <numerusform>%n avvisi</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to put right</source>
        <translation>Niente da sistemare</translation>
    </message>
    <message numerus="yes">
        <source>%n answers that cannot be read</source>
        <translation>
            <numerusform>%n risposta che non si legge</numerusform>
            <numerusform>%n risposte che non si leggono</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answers that are not saved</source>
        <translation>
            <numerusform>%n risposta non salvata</numerusform>
            <numerusform>%n risposte non salvate</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quaderno::Following</name>
    <message>
        <source>Changed elsewhere by %1: %2</source>
        <translation>Modificato altrove da %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n changes made elsewhere, the last by %1</source>
        <translation>
            <numerusform>%n modifica fatta altrove, l’ultima di %1</numerusform>
            <numerusform>%n modifiche fatte altrove, l’ultima di %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>zone, year</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1, changed elsewhere by %2: %3</source>
        <comment>zone and year, who, what</comment>
        <translation>%1, modifica fatta altrove da %2: %3</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n changes made elsewhere, the last by %2: %3</source>
        <comment>zone and year, who, what</comment>
        <translation>
            <numerusform>%1: %n modifica fatta altrove, l’ultima di %2: %3</numerusform>
            <numerusform>%1: %n modifiche fatte altrove, l’ultima di %2: %3</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quaderno::FormSection</name>
    <message>
        <source>%1: %2</source>
        <comment>indicator, value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>  ·  %1: %2</source>
        <comment>year, value</comment>
        <translation>  ·  %1: %2</translation>
    </message>
    <message>
        <source>  ·  mean of the zones %1: %2</source>
        <comment>year, value</comment>
        <translation>  ·  media delle zone nel %1: %2</translation>
    </message>
</context>
<context>
    <name>quaderno::FormulaGrammar</name>
    <message>
        <source>“%1” can be used only in conditions</source>
        <translation>“%1” si usa solo nelle condizioni</translation>
    </message>
    <message>
        <source>“%1” has no place there</source>
        <translation>“%1” non può stare in quel punto</translation>
    </message>
    <message>
        <source>a condition is no number</source>
        <translation>una condizione non è un numero</translation>
    </message>
    <message>
        <source>it divides by 0</source>
        <translation>divide per 0</translation>
    </message>
    <message>
        <source>it ends too early</source>
        <translation>finisce troppo presto</translation>
    </message>
    <message>
        <source>a bracket is not closed</source>
        <translation>manca una parentesi di chiusura</translation>
    </message>
    <message>
        <source>its brackets are nested too deeply</source>
        <translation>ha troppe parentesi una dentro l’altra</translation>
    </message>
    <message>
        <source>the formula “%1” cannot be read: %2</source>
        <translation>la formula “%1” non si può leggere: %2</translation>
    </message>
</context>
<context>
    <name>quaderno::GetVerb</name>
    <message>
        <source>FILE</source>
        <translation>FILE</translation>
    </message>
    <message>
        <source>ZONE</source>
        <translation>ZONA</translation>
    </message>
    <message>
        <source>YEAR</source>
        <translation>ANNO</translation>
    </message>
    <message>
        <source>VARIABLE</source>
        <translation>VARIABILE</translation>
    </message>
    <message>
        <source>Writes one value and the letter of its status, a tab between them.</source>
        <translation>Scrive un valore e la lettera del suo stato, separati da una tabulazione.</translation>
    </message>
</context>
<context>
    <name>quaderno::HelpTexts</name>
    <message>
        <source>Quaderno %1 gathers, checks and prints the data of a regional statistical report.

Free software under the GNU General Public License, version 3 or later.

Data file: %2

Every value is saved the moment you leave its field.</source>
        <translation>Quaderno %1 raccoglie, controlla e stampa i dati di un rapporto statistico regionale.

Software libero con licenza GNU General Public License, versione 3 o successiva.

File dei dati: %2

Ogni valore si salva appena lasci il suo campo.</translation>
    </message>
    <message>
        <source>In the questionnaire</source>
        <translation>Nel questionario</translation>
    </message>
    <message>
        <source>Tab, Enter, Down</source>
        <translation>Tab, Invio, Giù</translation>
    </message>
    <message>
        <source>Next field</source>
        <translation>Campo seguente</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Su</translation>
    </message>
    <message>
        <source>Previous field</source>
        <translation>Campo precedente</translation>
    </message>
    <message>
        <source>Page Up, Page Down</source>
        <translation>Pag su, Pag giù</translation>
    </message>
    <message>
        <source>Previous and next section</source>
        <translation>Sezione precedente e seguente</translation>
    </message>
    <message>
        <source>−, elsewhere Ctrl+−</source>
        <translation>−, altrove Ctrl+−</translation>
    </message>
    <message>
        <source>Why the answer is missing</source>
        <translation>Perché la risposta manca</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Back to the saved answer</source>
        <translation>Torna alla risposta salvata</translation>
    </message>
    <message>
        <source>In a table</source>
        <translation>In una tabella</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Invio</translation>
    </message>
    <message>
        <source>The answer behind the cell</source>
        <translation>La risposta da cui viene la cella</translation>
    </message>
</context>
<context>
    <name>quaderno::HistorySheet</name>
    <message>
        <source>State of the questionnaire</source>
        <translation>Stato del questionario</translation>
    </message>
    <message>
        <source>at</source>
        <translation>quando</translation>
    </message>
    <message>
        <source>author</source>
        <translation>chi</translation>
    </message>
    <message>
        <source>zone</source>
        <translation>zona</translation>
    </message>
    <message>
        <source>year</source>
        <translation>anno</translation>
    </message>
    <message>
        <source>variable</source>
        <translation>variabile</translation>
    </message>
    <message>
        <source>question</source>
        <translation>domanda</translation>
    </message>
    <message>
        <source>before</source>
        <translation>prima</translation>
    </message>
    <message>
        <source>after</source>
        <translation>dopo</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>motivo</translation>
    </message>
    <message>
        <source>note</source>
        <translation>nota</translation>
    </message>
    <message>
        <source>source</source>
        <translation>fonte</translation>
    </message>
    <message>
        <source>act</source>
        <translation>operazione</translation>
    </message>
</context>
<context>
    <name>quaderno::HistoryText</name>
    <message>
        <source>never entered</source>
        <translation>mai compilato</translation>
    </message>
    <message>
        <source>typed in the form</source>
        <translation>scritto nel questionario</translation>
    </message>
    <message>
        <source>confirmed as last year</source>
        <translation>confermato come l’anno scorso</translation>
    </message>
    <message>
        <source>pasted from a spreadsheet</source>
        <translation>incollato da un foglio di calcolo</translation>
    </message>
    <message>
        <source>imported from a file</source>
        <translation>importato da un file</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>annullato</translation>
    </message>
    <message>
        <source>redone</source>
        <translation>ripetuto</translation>
    </message>
    <message>
        <source>from the command line</source>
        <translation>dalla riga di comando</translation>
    </message>
    <message>
        <source>from the printed edition</source>
        <translation>dall’edizione a stampa</translation>
    </message>
    <message>
        <source>published</source>
        <translation>pubblicato</translation>
    </message>
    <message>
        <source>on the telephone with %1</source>
        <translation>al telefono con %1</translation>
    </message>
</context>
<context>
    <name>quaderno::HistoryVerb</name>
    <message>
        <source>Writes who answered what, when and by what way, as CSV, oldest first.</source>
        <translation>Scrive in CSV chi ha risposto che cosa, quando e in che modo, a partire dal più vecchio.</translation>
    </message>
</context>
<context>
    <name>quaderno::ImportCellFinder</name>
    <message>
        <source>The sheet is empty: choose another one, or save it with its values.</source>
        <translation>Il foglio è vuoto: scegline un altro, o salvalo con i suoi valori.</translation>
    </message>
    <message>
        <source>The import was stopped: nothing has changed.</source>
        <translation>L’importazione è stata interrotta: nulla è cambiato.</translation>
    </message>
    <message>
        <source>Row %1: there is no variable “%2”.</source>
        <translation>Riga %1: la variabile “%2” non c’è.</translation>
    </message>
    <message>
        <source>Row %1: there is no variable “%2”: did you mean “%3”?</source>
        <translation>Riga %1: la variabile “%2” non c’è: volevi dire “%3”?</translation>
    </message>
    <message>
        <source>Row %1 names no zone.</source>
        <translation>La riga %1 non dice la zona.</translation>
    </message>
    <message>
        <source>Row %1: there is no zone “%2”.</source>
        <translation>Riga %1: la zona “%2” non c’è.</translation>
    </message>
    <message>
        <source>Row %1: there is no zone “%2”: did you mean “%3”?</source>
        <translation>Riga %1: la zona “%2” non c’è: volevi dire “%3”?</translation>
    </message>
    <message>
        <source>Row %1: there is no year “%2”: the data cover %3.</source>
        <translation>Riga %1: l’anno “%2” non c’è: i dati riguardano %3.</translation>
    </message>
    <message>
        <source>Up to row %1 the sheet has more than %2 values, and no survey has as many: nothing has changed. Divide it and import the parts.</source>
        <translation>Fino alla riga %1 il foglio ha più di %2 valori, e nessuna rilevazione ne ha tanti: non è cambiato nulla. Dividilo e importa le parti.</translation>
    </message>
    <message>
        <source>This is no questionnaire: there are no questions beside values in it, nor at the head of columns.</source>
        <translation>Questo non è un questionario: non ci sono domande accanto ai valori, né in testa alle colonne.</translation>
    </message>
    <message numerus="yes">
        <source>What was copied is a column of %1 cells without their questions, and “%2” has %n fields: copy the questions too.</source>
        <translation>
            <numerusform>Hai copiato una colonna di %1 celle senza le domande, e “%2” ha %n campo: copia anche le domande.</numerusform>
            <numerusform>Hai copiato una colonna di %1 celle senza le domande, e “%2” ha %n campi: copia anche le domande.</numerusform>
        </translation>
    </message>
    <message>
        <source>Row %1: %2</source>
        <translation>Riga %1: %2</translation>
    </message>
    <message>
        <source>Row %1: no question stands beside “%2”.</source>
        <translation>Riga %1: accanto a “%2” non c’è nessuna domanda.</translation>
    </message>
    <message>
        <source>Row %1 names no year.</source>
        <translation>La riga %1 non dice l’anno.</translation>
    </message>
    <message>
        <source>Row %1: no question has a label like “%2”.</source>
        <translation>Riga %1: nessuna domanda ha un’etichetta simile a “%2”.</translation>
    </message>
    <message>
        <source>Row %1: several questions have a label like “%2”.</source>
        <translation>Riga %1: più domande hanno un’etichetta simile a “%2”.</translation>
    </message>
    <message>
        <source>The sheet says “%1”: write its numbers in full, and take those words away.</source>
        <translation>Il foglio dice “%1”: scrivi i numeri per intero e togli quelle parole.</translation>
    </message>
    <message>
        <source>Row %1 has more cells than the head of the sheet: put numbers with the separator in them in quotes.</source>
        <translation>La riga %1 ha più celle dell’intestazione: metti tra virgolette i numeri che contengono il separatore.</translation>
    </message>
    <message>
        <source>The values are of %1, and not of the questionnaire that is asked for.</source>
        <translation>I valori sono di %1, non del questionario richiesto.</translation>
    </message>
    <message>
        <source>The values are of %1, and this questionnaire of %2: write the year of the questionnaire over its values, if they are there.</source>
        <translation>I valori sono del %1, e questo questionario è del %2: se i suoi valori ci sono, scrivi l’anno sopra la loro colonna.</translation>
    </message>
    <message>
        <source>No values were found in the sheet: write the questions in one column and the values in the next.</source>
        <translation>Nel foglio non si trovano valori: scrivi le domande in una colonna e i valori in quella accanto.</translation>
    </message>
    <message>
        <source>The sheet names no zone: say which it is about, or write above the values, in two cells of a row, “Zona” and its name.</source>
        <translation>Il foglio non dice di quale zona è: indicala, oppure scrivi sopra i valori, in due celle della stessa riga, “Zona” e il suo nome.</translation>
    </message>
    <message>
        <source>The sheet names no year: say which it is about, or write above the values, in two cells of a row, “Anno” and the year.</source>
        <translation>Il foglio non dice di quale anno è: indicalo, oppure scrivi sopra i valori, in due celle della stessa riga, “Anno” e l’anno.</translation>
    </message>
    <message>
        <source>Rows %1 and %2 have values for one questionnaire, and no column says of which zones they are: write “Zona” over it, or leave the row that is meant.</source>
        <translation>Le righe %1 e %2 hanno valori per lo stesso questionario e nessuna colonna dice di quali zone sono: scrivi “Zona” sopra la colonna dei nomi, o lascia solo la riga che vale.</translation>
    </message>
    <message>
        <source>The sheet says “%1”, and what the whole year was is asked for: write those numbers, and take those words away.</source>
        <translation>Il foglio dice “%1”, e si chiedono i dati a consuntivo di tutto l’anno: scrivi quelli e togli queste parole.</translation>
    </message>
    <message>
        <source>The values stand under “%”: write the numbers themselves, in a column of their own.</source>
        <translation>I valori stanno sotto “%”: scrivi i numeri stessi, in una colonna per loro.</translation>
    </message>
    <message>
        <source>Row %1: its cell is merged with another, which has the value: write a value in each.</source>
        <translation>Riga %1: la cella è unita a un’altra, che ha il valore: scrivi un valore in ciascuna.</translation>
    </message>
    <message>
        <source>Row %1: under “No” stands “%2”: mark one of the two answers.</source>
        <translation>Riga %1: sotto “No” c’è “%2”: segna una sola delle due risposte.</translation>
    </message>
    <message>
        <source>Row %1 is about %2 %3, and another questionnaire is asked for: take the file of that one.</source>
        <translation>La riga %1 riguarda %2 %3, e il questionario richiesto è un altro: usa il file di quello.</translation>
    </message>
    <message>
        <source>This is a list of the report’s tables, which are computed from the answers: no answers can be taken back from it. Of the exports, SDMX-CSV can be imported.</source>
        <translation>Questo è un elenco delle tavole del quaderno, che sono calcolate dalle risposte: non se ne possono riprendere le risposte. Tra i formati esportati si può importare SDMX-CSV.</translation>
    </message>
    <message>
        <source>The sheet says “%1”, and its values are then of something else: write those of the questionnaire, and take those words away.</source>
        <translation>Il foglio dice “%1”, e quindi i suoi valori sono di qualcos’altro: scrivi quelli del questionario e togli quelle parole.</translation>
    </message>
    <message>
        <source>Row %1: it stands below another head, “%2”, and may be of something else: put it in a sheet of its own, or take that head away.</source>
        <translation>Riga %1: sta sotto un’altra intestazione, “%2”, e può essere di qualcos’altro: mettila in un foglio a parte, oppure togli quell’intestazione.</translation>
    </message>
    <message>
        <source>Its note says “%1”: write the number of %2 in full, or leave the note out.</source>
        <translation>La nota dice “%1”: scrivi per intero il numero del %2, oppure togli la nota.</translation>
    </message>
    <message>
        <source>Beside it stands “%1”: write what holds for the whole zone and the whole of %2, in full, or leave that out.</source>
        <translation>Accanto c’è “%1”: scrivi per intero ciò che vale per tutta la zona e per tutto il %2, oppure togli quell’indicazione.</translation>
    </message>
    <message>
        <source>Under %1 stands “%2”, which does not say that the values are the answers of the whole zone: leave one column for each zone.</source>
        <translation>Sotto %1 c’è “%2”, che non dice che i valori sono le risposte di tutta la zona: lascia una sola colonna per zona.</translation>
    </message>
    <message>
        <source>This is a history of changes and no questionnaire: no answers can be taken back from it. Of the exports, SDMX-CSV can be imported.</source>
        <translation>Questa è una cronologia delle modifiche e non un questionario: non se ne possono riprendere risposte. Fra le esportazioni si può importare SDMX-CSV.</translation>
    </message>
    <message>
        <source>Row %1: “%2” has more words than the question “%3”, and may mean another thing.</source>
        <translation>Riga %1: “%2” ha parole in più della domanda “%3” e può voler dire un’altra cosa.</translation>
    </message>
    <message>
        <source>Row %1: “%2” resembles the question “%3”, and may mean another thing.</source>
        <translation>Riga %1: “%2” somiglia alla domanda “%3”, ma può voler dire un’altra cosa.</translation>
    </message>
    <message>
        <source>“%1” is crossed out: write the answer that holds, or leave the cell empty.</source>
        <translation>“%1” è barrato: scrivi la risposta che vale, oppure lascia vuota la cella.</translation>
    </message>
</context>
<context>
    <name>quaderno::ImportDialog</name>
    <message>
        <source>Import</source>
        <translation>Importa</translation>
    </message>
    <message>
        <source>What would be imported</source>
        <translation>Che cosa si importerebbe</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importa</translation>
    </message>
    <message>
        <source>%1. Nothing is written yet.</source>
        <translation>%1. Nulla è ancora scritto.</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Import %n values</source>
        <translation>
            <numerusform>&amp;Importa %n valore</numerusform>
            <numerusform>&amp;Importa %n valori</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading the spreadsheet…</source>
        <translation>Lettura del foglio di calcolo…</translation>
    </message>
    <message>
        <source>Comparing the sheet with the answers…</source>
        <translation>Confronto del foglio con le risposte…</translation>
    </message>
    <message>
        <source>%1. There is nothing to import.</source>
        <translation>%1. Non c’è niente da importare.</translation>
    </message>
    <message>
        <source>%1 of %2 values equal those of the year before.</source>
        <translation>%1 valori su %2 sono uguali a quelli dell’anno prima.</translation>
    </message>
    <message>
        <source>These look like the data of %1. Is it the right file?</source>
        <translation>Sembrano i dati del %1. È il file giusto?</translation>
    </message>
    <message>
        <source>These look like the data of the year before. Is it the right file?</source>
        <translation>Sembrano i dati dell’anno prima. È il file giusto?</translation>
    </message>
    <message>
        <source>&amp;Only what is to be looked at</source>
        <translation>S&amp;olo ciò che è da guardare</translation>
    </message>
    <message>
        <source>Import of %1</source>
        <translation>Importazione di %1</translation>
    </message>
    <message>
        <source>%1 Or choose the columns here.</source>
        <translation>%1 Oppure scegli qui le colonne.</translation>
    </message>
    <message>
        <source>Other sheets may be the questionnaire too: %1. Choose which is meant.</source>
        <translation>Anche altri fogli possono essere il questionario: %1. Scegli quello giusto.</translation>
    </message>
</context>
<context>
    <name>quaderno::ImportHeader</name>
    <message>
        <source>Zone of the questionnaire</source>
        <translation>Zona del questionario</translation>
    </message>
    <message>
        <source>Year of the questionnaire</source>
        <translation>Anno del questionario</translation>
    </message>
    <message>
        <source>&amp;Questionnaire of</source>
        <translation>&amp;Questionario di</translation>
    </message>
</context>
<context>
    <name>quaderno::ImportModel</name>
    <message>
        <source>new</source>
        <translation>nuovo</translation>
    </message>
    <message>
        <source>takes the place of the old answer</source>
        <translation>sostituisce la risposta di prima</translation>
    </message>
    <message>
        <source>erases the old answer</source>
        <translation>cancella la risposta di prima</translation>
    </message>
    <message>
        <source>stored already</source>
        <translation>già salvato</translation>
    </message>
    <message>
        <source>choose the reason below</source>
        <translation>scegli il motivo qui sotto</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Riga</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Domanda</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Adesso</translation>
    </message>
    <message>
        <source>In the sheet</source>
        <translation>Nel foglio</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>Letto come</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Che cosa succede</translation>
    </message>
    <message>
        <source>Read as %1: %2</source>
        <comment>how a number was read, the same in words</comment>
        <translation>Letto come %1: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>how a number was read, the same in words</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>hidden in the sheet: say below whether it holds</source>
        <translation>nascosto nel foglio: di’ qui sotto se vale</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>question, one of its answers</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>It can be saved but has to be corrected. %1</source>
        <translation>Si può salvare, ma va corretto. %1</translation>
    </message>
    <message>
        <source>goes with the other rows of this question</source>
        <translation>vale insieme alle altre righe di questa domanda</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>lasciata fuori</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valore</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>zone, year</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Questionnaire</source>
        <translation>Questionario</translation>
    </message>
</context>
<context>
    <name>quaderno::ImportPlanner</name>
    <message>
        <source>The import was stopped: nothing has changed.</source>
        <translation>L’importazione è stata interrotta: nulla è cambiato.</translation>
    </message>
    <message>
        <source>Row %1: %2</source>
        <translation>Riga %1: %2</translation>
    </message>
    <message>
        <source>Row %1: “%2” is no status: write one of A, E, I, P, U, M, L, O, Q.</source>
        <translation>Riga %1: “%2” non è uno stato: scrivi A, E, I, P, U, M, L, O o Q.</translation>
    </message>
    <message>
        <source>Row %1: there is a value, and a status that says it is missing.</source>
        <translation>Riga %1: c’è un valore, e uno stato che lo dice mancante: togli l’uno o l’altro.</translation>
    </message>
    <message>
        <source>Row %1: there is no reason “%2”.</source>
        <translation>Riga %1: il motivo “%2” non c’è.</translation>
    </message>
    <message>
        <source>Row %1: “%2” needs a few words: write them in the column of the notes, or choose another reason.</source>
        <translation>Riga %1: “%2” chiede una breve spiegazione: scrivila nella colonna delle note, o scegli un altro motivo.</translation>
    </message>
    <message>
        <source>It is no number, and the columns are to be added up: write one answer.</source>
        <translation>Non è un numero, e le colonne vanno sommate: scrivi una sola risposta.</translation>
    </message>
    <message>
        <source>The sum is not known: its first column has no number. Write 0 where there is none.</source>
        <translation>La somma non si conosce: nella prima colonna non c’è un numero. Scrivi 0 dove non ce ne sono.</translation>
    </message>
    <message>
        <source>The sum is not known: “%1” is empty. Write 0 where there is none.</source>
        <translation>La somma non si conosce: la colonna “%1” è vuota. Scrivi 0 dove non ce ne sono.</translation>
    </message>
    <message>
        <source>The sum is not known: “%1” has “%2”. Write a number there.</source>
        <translation>La somma non si conosce: la colonna “%1” ha “%2”. Scrivici un numero.</translation>
    </message>
    <message>
        <source>Row %1: several columns have numbers, and nothing says which is meant: write the year over it, or leave it alone in the sheet.</source>
        <translation>Riga %1: più colonne hanno numeri e niente dice quale vale: scrivi l’anno sopra quella che vale, o lascia solo quella nel foglio.</translation>
    </message>
    <message>
        <source>Row %1: column %2 answers this question for %3.</source>
        <translation>Riga %1: a questa domanda, per %3, risponde la colonna %2.</translation>
    </message>
    <message>
        <source>Row %1: row %2 answers this question for %3.</source>
        <translation>Riga %1: a questa domanda, per %3, risponde la riga %2.</translation>
    </message>
    <message>
        <source>Row %1: column %2 answers this question for %3 too, and otherwise: leave the one that is meant.</source>
        <translation>Riga %1: anche la colonna %2 risponde a questa domanda per %3, ma in un altro modo: lascia solo la risposta giusta.</translation>
    </message>
    <message>
        <source>Row %1: row %2 answers this question for %3 too, and otherwise: leave the one that is meant.</source>
        <translation>Riga %1: anche la riga %2 risponde a questa domanda per %3, ma in un altro modo: lascia solo la risposta giusta.</translation>
    </message>
    <message>
        <source>Row %1: the heads of columns %2 say the same, and nothing says which is meant: choose the column of the values, or leave one of them.</source>
        <translation>Riga %1: le intestazioni delle colonne %2 dicono la stessa cosa, e non si sa quale valga: scegli la colonna dei valori, oppure lasciane una sola.</translation>
    </message>
    <message>
        <source>Row %1: “%2” over the values does not say that they are the answers: choose the column of the values, or write “Value” over it if they are.</source>
        <translation>Riga %1: l’intestazione “%2” non dice che i valori sono le risposte: scegli la colonna dei valori, oppure scrivi “Valore” al suo posto se lo sono.</translation>
    </message>
</context>
<context>
    <name>quaderno::ImportQuestions</name>
    <message>
        <source>Its &amp;answer is</source>
        <translation>La ris&amp;posta è</translation>
    </message>
    <message>
        <source>The chosen &amp;row is about</source>
        <translation>La &amp;riga scelta riguarda</translation>
    </message>
    <message>
        <source>not stated yet</source>
        <translation>ancora da dire</translation>
    </message>
    <message>
        <source>not a question of the questionnaire: leave it out</source>
        <translation>non è una domanda del questionario: lasciala fuori</translation>
    </message>
    <message>
        <source>Its &amp;zone is</source>
        <translation>La sua &amp;zona è</translation>
    </message>
    <message>
        <source>no zone of ours: leave it out</source>
        <translation>non è una zona di questo archivio: lasciala fuori</translation>
    </message>
    <message>
        <source>not stated yet: they are left out</source>
        <translation>ancora da dire: restano fuori</translation>
    </message>
    <message>
        <source>Why there is no value, in a few words</source>
        <translation>Perché il valore manca, in poche parole</translation>
    </message>
    <message>
        <source>“n.d.”, “-”, “....” &amp;mean</source>
        <translation>“n.d.”, “-”, “....” &amp;significano</translation>
    </message>
    <message>
        <source>&amp;Empty cells erase the answer that is there</source>
        <translation>Le celle v&amp;uote cancellano la risposta che c’è</translation>
    </message>
    <message>
        <source>Take also what is &amp;hidden in the sheet</source>
        <translation>Prendi anche ciò che nel foglio è &amp;nascosto</translation>
    </message>
    <message>
        <source>The values are the &amp;fields of “%1”, from the first to the last</source>
        <translation>I valori sono i &amp;campi di “%1”, dal primo all’ultimo</translation>
    </message>
    <message>
        <source>The columns of numbers are parts: add them &amp;up</source>
        <translation>So&amp;mma le colonne di numeri: sono parti dello stesso dato</translation>
    </message>
    <message>
        <source>Numbers written as &amp;text have</source>
        <translation>I numeri scritti come &amp;testo hanno</translation>
    </message>
    <message>
        <source>as the sheet says</source>
        <translation>come dice il foglio</translation>
    </message>
</context>
<context>
    <name>quaderno::ImportText</name>
    <message numerus="yes">
        <source>%n values</source>
        <translation>
            <numerusform>%n valore</numerusform>
            <numerusform>%n valori</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to clarify</source>
        <translation>
            <numerusform>%n da chiarire</numerusform>
            <numerusform>%n da chiarire</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rejected</source>
        <translation>
            <numerusform>%n scartato</numerusform>
            <numerusform>%n scartati</numerusform>
        </translation>
    </message>
    <message>
        <source>missing: the reason is to be chosen</source>
        <translation>manca: motivo da scegliere</translation>
    </message>
    <message>
        <source>erased</source>
        <translation>cancellato</translation>
    </message>
    <message>
        <source>missing: %1</source>
        <translation>manca: %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 (the dot groups thousands)</source>
        <translation>%1 (il punto separa le migliaia)</translation>
    </message>
    <message>
        <source>%1 (the comma groups thousands)</source>
        <translation>%1 (la virgola separa le migliaia)</translation>
    </message>
    <message numerus="yes">
        <source>%n columns not recognised</source>
        <translation>
            <numerusform>%n colonna non riconosciuta</numerusform>
            <numerusform>%n colonne non riconosciute</numerusform>
        </translation>
    </message>
    <message>
        <source>decimals with the comma</source>
        <translation>decimali con la virgola</translation>
    </message>
    <message>
        <source>decimals with the dot</source>
        <translation>decimali con il punto</translation>
    </message>
    <message numerus="yes">
        <source>%n in the place of answers that are there</source>
        <translation>
            <numerusform>%n al posto di una risposta che c’è già</numerusform>
            <numerusform>%n al posto di risposte che ci sono già</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n outside their bounds</source>
        <translation>
            <numerusform>%n fuori dai limiti</numerusform>
            <numerusform>%n fuori dai limiti</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>how many columns, their heads</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>zone, years</comment>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n zones, %1</source>
        <translation>
            <numerusform>%n zona, %1</numerusform>
            <numerusform>%n zone, %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Not recognised: nothing was taken from this column.</source>
        <translation>Non riconosciuta: da questa colonna non è stato preso nulla.</translation>
    </message>
    <message>
        <source>In an old .xls file, what is hidden, merged or a length of time may go unnoticed: if something is not right, save it as .xlsx and import that.</source>
        <translation>In un vecchio file .xls possono sfuggire le celle nascoste, quelle unite e le durate: se qualcosa non torna, salvalo come .xlsx e importa quello.</translation>
    </message>
    <message numerus="yes">
        <source>%n of indicators left out, as the program computes them</source>
        <translation>
            <numerusform>%n valore di indicatori lasciato fuori, perché lo calcola il programma</numerusform>
            <numerusform>%n valori di indicatori lasciati fuori, perché li calcola il programma</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n columns of other questionnaires</source>
        <translation>
            <numerusform>%n colonna di altri questionari</numerusform>
            <numerusform>%n colonne di altri questionari</numerusform>
        </translation>
    </message>
    <message>
        <source>Of another questionnaire: nothing was taken from this column.</source>
        <translation>Di un altro questionario: da questa colonna non è stato preso nulla.</translation>
    </message>
    <message>
        <source>It stands in a hidden row, column or sheet, or its format hides it, and was not taken: show it there if it holds.</source>
        <translation>Sta in una riga, colonna o foglio nascosto, o lo nasconde il formato della cella, e non è stato preso: se vale, mostralo nel foglio.</translation>
    </message>
    <message numerus="yes">
        <source>%n texts not understood</source>
        <translation>
            <numerusform>%n testo non compreso</numerusform>
            <numerusform>%n testi non compresi</numerusform>
        </translation>
    </message>
    <message>
        <source>Name of the sheet that is not understood: see that its values are those of the whole zone and year.</source>
        <translation>Nome del foglio non compreso: controlla che i valori siano quelli di tutta la zona e di tutto l’anno.</translation>
    </message>
    <message>
        <source>Text that is not understood: see that it says nothing else of the values.</source>
        <translation>Testo non compreso: controlla che non dica altro sui valori.</translation>
    </message>
</context>
<context>
    <name>quaderno::ImportVerb</name>
    <message>
        <source>FILE</source>
        <translation>FILE</translation>
    </message>
    <message>
        <source>Brings in a spreadsheet, and writes what was not taken and why.</source>
        <translation>Importa un foglio di calcolo, e scrive che cosa non ha preso e perché.</translation>
    </message>
    <message>
        <source>The zone of a sheet that names none; rows about others are rejected.</source>
        <translation>La zona di un foglio che non la dice; le righe di altre zone sono scartate.</translation>
    </message>
    <message>
        <source>ZONE</source>
        <translation>ZONA</translation>
    </message>
    <message>
        <source>The year of a sheet that names none; rows about others are rejected.</source>
        <translation>L’anno di un foglio che non lo dice; le righe di altri anni sono scartate.</translation>
    </message>
    <message>
        <source>YEAR</source>
        <translation>ANNO</translation>
    </message>
    <message>
        <source>The reason for cells that say “n.d.” and no more: a key of the catalogue.</source>
        <translation>Il motivo delle celle che dicono “n.d.” e basta: una chiave del catalogo.</translation>
    </message>
    <message>
        <source>REASON</source>
        <translation>MOTIVO</translation>
    </message>
    <message>
        <source>An empty cell removes the answer that is there.</source>
        <translation>Una cella vuota cancella la risposta.</translation>
    </message>
    <message>
        <source>Writes what would be taken, and changes nothing.</source>
        <translation>Scrive che cosa verrebbe preso, e non cambia nulla.</translation>
    </message>
    <message>
        <source>There is no reason “%1”: the reasons are %2.</source>
        <translation>Il motivo “%1” non c’è: i motivi sono %2.</translation>
    </message>
    <message>
        <source>Import of %1</source>
        <translation>Importazione di %1</translation>
    </message>
    <message>
        <source>It says that there is no value and not why: --missing gives the reason.</source>
        <translation>Dice che il valore manca ma non perché: il motivo si dà con --missing.</translation>
    </message>
    <message>
        <source>Nothing of %1 could be taken: nothing has changed.</source>
        <translation>Da %1 non si è potuto prendere nulla: nulla è cambiato.</translation>
    </message>
    <message>
        <source>The words that some of those reasons ask for.</source>
        <translation>La spiegazione che alcuni di quei motivi chiedono.</translation>
    </message>
    <message>
        <source>TEXT</source>
        <translation>TESTO</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>NOME</translation>
    </message>
    <message>
        <source>The reason “%1” needs a few words: --missing-note says them.</source>
        <translation>Il motivo “%1” chiede una breve spiegazione: scrivila con --missing-note.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>questionnaires, counts</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>SOURCE.xlsx|ods|xls|csv</source>
        <translation>FOGLIO.xlsx|ods|xls|csv</translation>
    </message>
    <message>
        <source>Writes also into questionnaires that are sent, approved or published.</source>
        <translation>Scrive anche nei questionari inviati, approvati o pubblicati.</translation>
    </message>
    <message>
        <source>Only the sheet “%1” was read, and not %2: --sheet names another.</source>
        <translation>È stato letto solo il foglio “%1”, non %2: --sheet ne indica un altro.</translation>
    </message>
    <message>
        <source>%1 %2 has the state “%3”: --handed-over writes into it all the same.</source>
        <translation>%1 %2 è nello stato “%3”: con --handed-over ci si scrive lo stesso.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>questionnaires, their states</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>The sheet of a workbook; without it the only one that can be made sense of.</source>
        <translation>Il foglio di una cartella di lavoro; se manca, l’unico che si riesce a capire.</translation>
    </message>
    <message>
        <source>Several sheets may be the questionnaire: %1. --sheet says which is meant.</source>
        <translation>Più fogli possono essere il questionario: %1. --sheet dice quale vale.</translation>
    </message>
</context>
<context>
    <name>quaderno::Importer</name>
    <message>
        <source>Import from a spreadsheet</source>
        <translation>Importa da foglio di calcolo</translation>
    </message>
    <message>
        <source>Reading the spreadsheet…</source>
        <translation>Lettura del foglio di calcolo…</translation>
    </message>
    <message>
        <source>Import of %1</source>
        <translation>Importazione di %1</translation>
    </message>
    <message>
        <source>Paste from a spreadsheet</source>
        <translation>Incolla da foglio di calcolo</translation>
    </message>
    <message>
        <source>Writing the answers…</source>
        <translation>Scrittura delle risposte…</translation>
    </message>
    <message>
        <source>Spreadsheets (*.xlsx *.ods *.xls *.csv *.txt);;All files (*)</source>
        <translation>Fogli di calcolo (*.xlsx *.ods *.xls *.csv *.txt);;Tutti i file (*)</translation>
    </message>
    <message>
        <source>%1 is no file that can be imported: choose a spreadsheet.</source>
        <translation>%1 non è un file che si possa importare: scegli un foglio di calcolo.</translation>
    </message>
</context>
<context>
    <name>quaderno::InputFile</name>
    <message>
        <source>%1 is the data set that is open, or belongs to it: choose another file.</source>
        <translation>%1 è l’archivio aperto, o ne fa parte: scegli un altro file.</translation>
    </message>
    <message>
        <source>%1 could not be read: it is a pipe or a device, and no file.</source>
        <translation>Impossibile leggere %1: è una pipe o un dispositivo, non un file.</translation>
    </message>
    <message>
        <source>%1 leads to a file that was removed: nothing was opened. Open the last backup, or a copy.</source>
        <translation>%1 porta a un file che è stato eliminato: non è stato aperto nulla. Apri l’ultima copia di sicurezza o un’altra copia.</translation>
    </message>
</context>
<context>
    <name>quaderno::KeptWords</name>
    <message>
        <source>(nothing)</source>
        <translation>(niente)</translation>
    </message>
    <message>
        <source>Not saved: %1 was changed in the meantime by %2 (%3).</source>
        <comment>what, who, when</comment>
        <translation>Non salvato: nel frattempo %2 ha cambiato %1 (%3).</translation>
    </message>
    <message>
        <source>Not saved: %1 was changed in the meantime.</source>
        <comment>what</comment>
        <translation>Non salvato: nel frattempo qualcuno ha cambiato %1.</translation>
    </message>
    <message>
        <source>There now:
%1

Yours:
%2</source>
        <translation>Ora c’è:
%1

Il tuo:
%2</translation>
    </message>
    <message>
        <source>Store &amp;mine</source>
        <translation>Salva il &amp;mio</translation>
    </message>
    <message>
        <source>Keep what is &amp;there</source>
        <translation>&amp;Tieni quello che c’è</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Indietro</translation>
    </message>
</context>
<context>
    <name>quaderno::LineField</name>
    <message>
        <source>%1 (%2)</source>
        <comment>question and unit</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>quaderno::LongAct</name>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
</context>
<context>
    <name>quaderno::Lookup</name>
    <message>
        <source>There is no zone “%1”: the zones are %2.</source>
        <translation>La zona “%1” non c’è: le zone sono %2.</translation>
    </message>
    <message>
        <source>There is no zone “%1”: did you mean “%2”?</source>
        <translation>La zona “%1” non c’è: volevi dire “%2”?</translation>
    </message>
    <message>
        <source>There is no variable “%1”: the variables are %2.</source>
        <translation>La variabile “%1” non c’è: le variabili sono %2.</translation>
    </message>
    <message>
        <source>There is no variable “%1”: did you mean “%2”?</source>
        <translation>La variabile “%1” non c’è: volevi dire “%2”?</translation>
    </message>
    <message>
        <source>There is no year “%1”: the data cover %2.</source>
        <translation>L’anno “%1” non c’è: i dati riguardano %2.</translation>
    </message>
    <message>
        <source>“%1” is no run of years: write for example 2008-2011, between %2 and %3.</source>
        <translation>“%1” non è una serie di anni: scrivi per esempio 2008-2011, tra %2 e %3.</translation>
    </message>
    <message>
        <source>The years %1 are not all in the data, which go over %2.</source>
        <translation>Gli anni %1 non sono tutti nei dati, che riguardano %2.</translation>
    </message>
    <message>
        <source>There is no table “%1”: the tables of %2 go from 1 to %3.</source>
        <translation>La tabella “%1” non c’è: le tabelle %2 vanno da 1 a %3.</translation>
    </message>
    <message>
        <source>There is no figure “%1”: the figures of %2 go from 1 to %3.</source>
        <translation>La figura “%1” non c’è: le figure %2 vanno da 1 a %3.</translation>
    </message>
</context>
<context>
    <name>quaderno::MainWindow</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Scorciatoie da tastiera</translation>
    </message>
    <message>
        <source>About Quaderno</source>
        <translation>Informazioni su Quaderno</translation>
    </message>
    <message>
        <source>%1 (read only) – Quaderno</source>
        <translation>%1 (sola lettura) – Quaderno</translation>
    </message>
    <message>
        <source>%1 – Quaderno</source>
        <translation>%1 – Quaderno</translation>
    </message>
    <message numerus="yes">
        <source>%1 is there: each of %n zones has an empty questionnaire for it.</source>
        <translation>
            <numerusform>Aggiunto il %1: la zona ha un questionario vuoto.</numerusform>
            <numerusform>Aggiunto il %1: ognuna delle %n zone ha un questionario vuoto.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answers that were not saved are saved now.</source>
        <translation>
            <numerusform>%n risposta che non era salvata ora è salvata.</numerusform>
            <numerusform>%n risposte che non erano salvate ora sono salvate.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quaderno::MeanChange</name>
    <message numerus="yes">
        <source>In the %n zones with both years: %1, then %2.</source>
        <translation>
            <numerusform>Nell’unica zona con entrambi gli anni: %1, poi %2.</numerusform>
            <numerusform>Nelle %n zone con entrambi gli anni: %1, poi %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quaderno::MessageBoxes</name>
    <message>
        <source>There is no printer on this computer: save the pages as PDF instead.</source>
        <translation>Su questo computer non c’è nessuna stampante: salva le pagine in PDF.</translation>
    </message>
</context>
<context>
    <name>quaderno::MethodNote</name>
    <message>
        <source>Indicators are computed from the answers of the zones with the formulas below. A number is rounded once, when it is printed, half away from zero.</source>
        <translation>Gli indicatori si calcolano dalle risposte delle zone con le formule che seguono. Un numero si arrotonda una volta sola, quando si stampa (0,5 diventa 1).</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n values were not collected but derived from the rounded numbers of Tab. %2 of the printed edition, by finding between which bounds they must lie for those numbers to come out; the middle was taken. The true value differs from it by %3 % at most. Numbers and bars that rest on them are marked as estimates.</source>
        <translation>
            <numerusform>%1: %n valore non è stato raccolto ma ricavato dai numeri arrotondati dell’edizione a stampa (Tab. %2), cercando tra quali limiti deve stare perché quei numeri tornino; tra i limiti si è preso il valore di mezzo. Il valore vero se ne scosta al massimo del %3 %. I numeri e le barre che ne dipendono sono segnati come stime.</numerusform>
            <numerusform>%1: %n valori non sono stati raccolti ma ricavati dai numeri arrotondati dell’edizione a stampa (Tab. %2), cercando tra quali limiti devono stare perché quei numeri tornino; tra i limiti si è preso il valore di mezzo. Il valore vero se ne scosta al massimo del %3 %. I numeri e le barre che ne dipendono sono segnati come stime.</numerusform>
        </translation>
    </message>
    <message>
        <source>Signs in tables and figures: %1.</source>
        <translation>Segni nelle tabelle e nelle figure: %1.</translation>
    </message>
    <message>
        <source>A value that is missing is never counted as zero: it is left out of sums and means, and the mean row of a table says on how many zones it rests, unless it is known from print alone. Where the terms of an indicator were never collected but its value was printed in an earlier edition, the printed value stands in.</source>
        <translation>Un dato che manca non vale mai zero: resta fuori dalle somme e dalle medie, e la riga della media di una tabella dice su quante zone si basa, a meno che la si conosca solo dalla stampa. Dove i termini di un indicatore non sono mai stati compilati ma il suo valore è stato stampato in un’edizione precedente, vale quello a stampa.</translation>
    </message>
    <message numerus="yes">
        <source>The zones gave %n values as estimates; they are marked.</source>
        <translation>
            <numerusform>Le zone hanno dato un valore come stima, ed è segnato.</numerusform>
            <numerusform>Le zone hanno dato %n valori come stime, e sono segnati.</numerusform>
        </translation>
    </message>
    <message>
        <source>An empty place stands for an answer that was never entered.</source>
        <translation>Una casella vuota è un dato mai compilato.</translation>
    </message>
    <message>
        <source>What is computed here is %1 only where it is zero, and a share is 100 only where it is the whole: else it has the decimals that tell it. A number known from print alone may have been rounded to either.</source>
        <translation>Un numero calcolato si legge %1 solo se è zero, e una quota 100 solo se è l’intero: altrimenti ha i decimali che servono a dirlo. Un numero che si conosce solo dalla stampa può essere stato arrotondato all’uno o all’altro.</translation>
    </message>
</context>
<context>
    <name>quaderno::MissingMenu</name>
    <message>
        <source>Remove the answer</source>
        <translation>Togli la risposta</translation>
    </message>
    <message>
        <source>&amp;Blank questions of the section</source>
        <translation>Domande &amp;vuote della sezione</translation>
    </message>
</context>
<context>
    <name>quaderno::NewDataSetDialog</name>
    <message>
        <source>New data set</source>
        <translation>Nuovo archivio</translation>
    </message>
    <message>
        <source>Zones</source>
        <translation>Zone</translation>
    </message>
    <message>
        <source>Tick all</source>
        <translation>Scegli tutte</translation>
    </message>
    <message>
        <source>Untick all</source>
        <translation>Togli tutte</translation>
    </message>
    <message>
        <source>Choose the file…</source>
        <translation>Scegli il file…</translation>
    </message>
    <message>
        <source>&amp;First year</source>
        <translation>&amp;Primo anno</translation>
    </message>
    <message>
        <source>&amp;Last year</source>
        <translation>&amp;Ultimo anno</translation>
    </message>
    <message>
        <source>&amp;Zones</source>
        <translation>&amp;Zone</translation>
    </message>
</context>
<context>
    <name>quaderno::NoteDialog</name>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>A few words that help to read this answer</source>
        <translation>Poche parole che aiutino a leggere questa risposta</translation>
    </message>
    <message>
        <source>First give an answer, or say why it is missing.</source>
        <translation>Prima scrivi una risposta, o indica perché manca.</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>&amp;Nota</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Storia</translation>
    </message>
    <message>
        <source>&amp;Certain</source>
        <translation>&amp;Effettivo</translation>
    </message>
    <message>
        <source>&amp;Estimated</source>
        <translation>&amp;Stimato</translation>
    </message>
    <message>
        <source>&amp;Partial</source>
        <translation>&amp;Parziale</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quando</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Chi</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Risposta</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Come</translation>
    </message>
    <message>
        <source>%1 has changed this in the meantime (%2): %3</source>
        <comment>who, when, what stands there now</comment>
        <translation>Nel frattempo %1 ha cambiato questo testo (%2): %3</translation>
    </message>
    <message>
        <source>the answer “%1”</source>
        <comment>its question; in a sentence</comment>
        <translation>la risposta “%1”</translation>
    </message>
</context>
<context>
    <name>quaderno::NumberFormat</name>
    <message>
        <source>“%1” is not a number. Write for example %2.</source>
        <translation>“%1” non è un numero. Scrivi per esempio %2.</translation>
    </message>
</context>
<context>
    <name>quaderno::Numbering</name>
    <message>
        <source>Tab. %1 – %2</source>
        <translation>Tab. %1 – %2</translation>
    </message>
    <message>
        <source>Fig. %1 – %2</source>
        <translation>Fig. %1 – %2</translation>
    </message>
</context>
<context>
    <name>quaderno::ObsStatus</name>
    <message>
        <source>normal value</source>
        <translation>dato effettivo</translation>
    </message>
    <message>
        <source>estimated</source>
        <translation>stimato</translation>
    </message>
    <message>
        <source>imputed by the Region</source>
        <translation>imputato dalla Regione</translation>
    </message>
    <message>
        <source>provisional</source>
        <translation>provvisorio</translation>
    </message>
    <message>
        <source>doubtful</source>
        <translation>dubbio</translation>
    </message>
    <message>
        <source>cannot exist</source>
        <translation>non può esistere</translation>
    </message>
    <message>
        <source>not collected</source>
        <translation>non rilevato</translation>
    </message>
    <message>
        <source>not available</source>
        <translation>non disponibile</translation>
    </message>
    <message>
        <source>suppressed</source>
        <translation>riservato</translation>
    </message>
</context>
<context>
    <name>quaderno::OdsReader</name>
    <message>
        <source>This is a LibreOffice file and no spreadsheet: copy its table into one, save that as .ods or .xlsx and choose it.</source>
        <translation>È un file di LibreOffice, ma non un foglio di calcolo: copia la sua tabella in un foglio, salvalo come .ods o .xlsx e scegli quello.</translation>
    </message>
</context>
<context>
    <name>quaderno::OfficeActs</name>
    <message>
        <source>%1 %2</source>
        <comment>zone, year</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>No question has a remark yet (Ctrl+R puts one beside its field).

What is asked of the zone:</source>
        <translation>Nessuna domanda ha ancora un’osservazione (si scrive accanto al campo con Ctrl+R).

Che cosa si chiede alla zona:</translation>
    </message>
    <message>
        <source>The zone will see these remarks beside the questions:

%1

What else is asked of it:</source>
        <translation>La zona vedrà queste osservazioni accanto alle domande:

%1

Che cos’altro le si chiede:</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… e ancora %n</numerusform>
            <numerusform>… e ancora %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Send back: %1</source>
        <translation>Restituisci: %1</translation>
    </message>
    <message>
        <source>Say in a few words what the zone should do: it was not sent back.</source>
        <translation>Scrivi in poche parole che cosa deve fare la zona: non è stato restituito.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>question, what is said of it</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Remark: %1</source>
        <translation>Osservazione sulla domanda: %1</translation>
    </message>
    <message>
        <source>What the zone should look at (it will see this at the question):</source>
        <translation>Che cosa deve controllare la zona (lo leggerà accanto alla domanda):</translation>
    </message>
    <message>
        <source>Approve those without findings</source>
        <translation>Approva quelli senza segnalazioni</translation>
    </message>
    <message>
        <source>Every questionnaire handed over has open findings.</source>
        <translation>Nessuno dei questionari consegnati è senza segnalazioni aperte.</translation>
    </message>
    <message numerus="yes">
        <source>Approved: %n questionnaires</source>
        <translation>
            <numerusform>Approvato: %n questionario</numerusform>
            <numerusform>Approvati: %n questionari</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n questionnaires were handed over and have no open finding:

%1</source>
        <translation>
            <numerusform>%n questionario consegnato non ha segnalazioni aperte:

%1</numerusform>
            <numerusform>%n questionari consegnati non hanno segnalazioni aperte:

%1</numerusform>
        </translation>
    </message>
    <message>
        <source>Publish the edition</source>
        <translation>Pubblica l’edizione</translation>
    </message>
    <message>
        <source>The edition %1 is frozen as it is now: undo does not reach behind it, and later corrections make a new version. Note for this version:</source>
        <translation>L’edizione %1 resta fissata com’è ora: ciò che è stato fatto finora non si potrà più annullare, e le correzioni successive faranno una nuova versione. Nota per questa versione:</translation>
    </message>
    <message>
        <source>Version %1 of the edition %2 is published.</source>
        <translation>La versione %1 dell’edizione %2 è pubblicata.</translation>
    </message>
    <message numerus="yes">
        <source>%n open findings:

%1</source>
        <translation>
            <numerusform>%n segnalazione aperta:

%1</numerusform>
            <numerusform>%n segnalazioni aperte:

%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n questions without an answer or a reason.</source>
        <translation>
            <numerusform>%n domanda senza risposta né motivo.</numerusform>
            <numerusform>%n domande senza risposta né motivo.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>questionnaire, what speaks against approving it</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>A&amp;pprove all the same</source>
        <translation>A&amp;pprova lo stesso</translation>
    </message>
    <message numerus="yes">
        <source>A&amp;pprove the %n</source>
        <translation>
            <numerusform>A&amp;pprova il questionario</numerusform>
            <numerusform>A&amp;pprova i %n questionari</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Publish all the same</source>
        <translation>&amp;Pubblica lo stesso</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>zone and year, question</comment>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%n questionnaires are without answers.</source>
        <translation>
            <numerusform>%n questionario è senza risposte.</numerusform>
            <numerusform>%n questionari sono senza risposte.</numerusform>
        </translation>
    </message>
    <message>
        <source>The edition %1 would be published with these as they are.</source>
        <translation>L’edizione %1 uscirebbe con queste cose così come stanno.</translation>
    </message>
    <message>
        <source>Send &amp;back</source>
        <translation>Res&amp;tituisci</translation>
    </message>
    <message>
        <source>&amp;Add the remark</source>
        <translation>&amp;Aggiungi l’osservazione</translation>
    </message>
    <message>
        <source>&amp;Publish</source>
        <translation>&amp;Pubblica</translation>
    </message>
    <message>
        <source>Choose the finding in the list that the call is about.</source>
        <translation>Scegli nell’elenco la segnalazione di cui parla la telefonata.</translation>
    </message>
</context>
<context>
    <name>quaderno::OutputFile</name>
    <message>
        <source>%1 is the data set that is open, or belongs to it: nothing was written. Choose another name.</source>
        <translation>%1 è l’archivio aperto, o ne fa parte: non è stato scritto nulla. Scegli un altro nome.</translation>
    </message>
    <message>
        <source>%1 is a data set of Quaderno, or belongs to one: nothing was written. Choose another name.</source>
        <translation>%1 è un archivio di Quaderno, o ne fa parte: non è stato scritto nulla. Scegli un altro nome.</translation>
    </message>
    <message>
        <source>The file %1 exists already: choose another name.</source>
        <translation>Il file %1 esiste già: scegli un altro nome.</translation>
    </message>
    <message>
        <source>%1 is open in another window or program: nothing was written. Close it there, or choose another name.</source>
        <translation>%1 è aperto in un’altra finestra o in un altro programma: non è stato scritto nulla. Chiudilo lì o scegli un altro nome.</translation>
    </message>
    <message>
        <source>Beside %1 there is %2 with the last changes of a data set that was not closed: nothing was written. Choose another name.</source>
        <translation>Accanto a %1 c’è %2 con le ultime modifiche di un archivio che non è stato chiuso: non è stato scritto nulla. Scegli un altro nome.</translation>
    </message>
    <message>
        <source>The output leads into a data set of Quaderno: nothing was written.</source>
        <translation>Il risultato finirebbe dentro un archivio di Quaderno: non è stato scritto nulla.</translation>
    </message>
</context>
<context>
    <name>quaderno::PagesView</name>
    <message>
        <source>Pages</source>
        <translation>Pagine</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>Pagina intera</translation>
    </message>
    <message>
        <source>Page width</source>
        <translation>Larghezza pagina</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>&amp;Zoom:</source>
        <translation>Z&amp;oom:</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>Pagina %1</translation>
    </message>
</context>
<context>
    <name>quaderno::PaperStyles</name>
    <message>
        <source>The fonts of the report are missing from this copy of the program: install it again.</source>
        <translation>A questa copia del programma mancano i caratteri del quaderno: installa di nuovo il programma.</translation>
    </message>
</context>
<context>
    <name>quaderno::PlacesBar</name>
    <message>
        <source>Places</source>
        <translation>Pagine del programma</translation>
    </message>
</context>
<context>
    <name>quaderno::PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Preferenze</translation>
    </message>
    <message>
        <source>Stands in the history of every answer that you write.</source>
        <translation>Resta nella storia di ogni risposta che scrivi.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Come il sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Chiari</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Scuri</translation>
    </message>
    <message>
        <source>Your &amp;name</source>
        <translation>Il tuo &amp;nome</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Lingua</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Colori</translation>
    </message>
    <message>
        <source>I fill in for a zone</source>
        <translation>Compilo per una zona</translation>
    </message>
    <message>
        <source>I work at the regional office</source>
        <translation>Lavoro all’ufficio regionale</translation>
    </message>
    <message>
        <source>I look and print</source>
        <translation>Consulto e stampo</translation>
    </message>
    <message>
        <source>&amp;Use</source>
        <translation>&amp;Uso</translation>
    </message>
    <message>
        <source>&amp;Zone</source>
        <translation>&amp;Zona</translation>
    </message>
    <message>
        <source>beside the data</source>
        <translation>accanto ai dati</translation>
    </message>
    <message>
        <source>A folder for the backups of all data sets; empty: each beside its data.</source>
        <translation>Una cartella per le copie di sicurezza di tutti gli archivi; se il campo è vuoto, ogni copia sta accanto ai suoi dati.</translation>
    </message>
    <message>
        <source>Older backups that the program made by itself go; yours stay.</source>
        <translation>Le copie più vecchie fatte dal programma vengono cancellate; le tue restano.</translation>
    </message>
    <message>
        <source>The last backup of each of so many days stays too.</source>
        <translation>Per questo numero di giorni resta anche l’ultima copia di ogni giorno.</translation>
    </message>
    <message>
        <source>&amp;Backups in</source>
        <translation>Copie di &amp;sicurezza in</translation>
    </message>
    <message>
        <source>One a &amp;day for (days)</source>
        <translation>Una al &amp;giorno per (giorni)</translation>
    </message>
    <message>
        <source>Ne&amp;west kept</source>
        <translation>&amp;Quante tenerne</translation>
    </message>
    <message>
        <source>choose your zone</source>
        <translation>scegli la tua zona</translation>
    </message>
</context>
<context>
    <name>quaderno::PrintConcern</name>
    <message numerus="yes">
        <source>%n texts</source>
        <translation>
            <numerusform>%n testo</numerusform>
            <numerusform>%n testi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n errors</source>
        <translation>
            <numerusform>%n errore</numerusform>
            <numerusform>%n errori</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n questionnaires</source>
        <translation>
            <numerusform>%n questionario</numerusform>
            <numerusform>%n questionari</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, paragraph %2: the data have changed since it was written.</source>
        <translation>%1, paragrafo %2: i dati sono cambiati da quando è stato scritto.</translation>
    </message>
    <message>
        <source>%1: %2. %3</source>
        <comment>questionnaire, question, what is said of it</comment>
        <translation>%1: %2. %3</translation>
    </message>
    <message>
        <source>%1: %2, and part of sums and means.</source>
        <comment>zone and year, state</comment>
        <translation>%1: %2, e i suoi dati sono nelle somme e nei valori medi.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>zone, year</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>quaderno::ProfileLayout</name>
    <message>
        <source>… and other gaps, each in its own card on screen.</source>
        <translation>… e altri dati mancanti, ciascuno nella sua scheda a video.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <comment>where values are missing, and why</comment>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>reason not given</source>
        <translation>motivo non indicato</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Posto</translation>
    </message>
    <message>
        <source>Bold: the zone; below it, in regular type, the mean of the zones with a value that year, which are not the same every year. Bars: the zone, year by year from the left; the line across each bar: the mean.</source>
        <translation>In grassetto la zona; sotto, in carattere normale, la media delle zone con il dato di quell’anno, che non sono le stesse ogni anno. Barre: la zona, anno per anno da sinistra; la linea su ogni barra: la media.</translation>
    </message>
    <message>
        <source>Figures not available:</source>
        <translation>Dati non disponibili:</translation>
    </message>
    <message>
        <source>%1 Plain mean of the zones with a value: the report gives no mean for it.</source>
        <translation>%1 Media semplice delle zone con un dato: nel quaderno questa media non c’è.</translation>
    </message>
    <message>
        <source>Rank: place among the zones with a value in %1, or in the year below it, from the greatest number as printed: equal numbers share a place, even where the values differ behind the rounding. It is not a judgement. With a value in one zone alone there is neither rank nor mean.</source>
        <translation>Posto: tra le zone con il dato nel %1, o nell’anno scritto sotto, dal numero stampato più alto: a numeri uguali posto uguale, anche se i valori differiscono prima di essere arrotondati. Non è un giudizio. Se il dato è di una zona sola non ci sono né posto né media.</translation>
    </message>
</context>
<context>
    <name>quaderno::ProfileModel</name>
    <message>
        <source>%1 %2: %3, mean %4</source>
        <comment>what, year, value, mean</comment>
        <translation>%1 %2: %3, media %4</translation>
    </message>
    <message>
        <source>Value, and below it the mean</source>
        <translation>Valore, e sotto la media</translation>
    </message>
    <message>
        <source>Zone and mean</source>
        <translation>Zona e media</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>rank, its year and with whom</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Posto</translation>
    </message>
</context>
<context>
    <name>quaderno::ProfilePage</name>
    <message>
        <source>Print…</source>
        <translation>Stampa…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Salva in PDF…</translation>
    </message>
    <message>
        <source>Bars: the zone, year by year; the line across: the mean.</source>
        <translation>Barre: la zona, anno per anno; la linea che le attraversa: la media.</translation>
    </message>
    <message>
        <source>Below each number: the mean of the zones with a value that year, which are not the same every year. %1 plain mean of the zones with a value: the report gives no mean for it. Rank: place in %2, or in the year below it, from the greatest number as shown; equal numbers share a place. %3. Hover, or Enter, tells why a figure is not there.</source>
        <translation>Sotto ogni numero: la media delle zone con un dato in quell’anno, che non sono le stesse ogni anno. %1 media semplice delle zone con un dato: nel quaderno questa media non c’è. Posto: nel %2, o nell’anno scritto sotto, dal numero più alto; a numeri uguali posto uguale. %3. Passa sopra, o premi Invio, per sapere perché un dato manca.</translation>
    </message>
</context>
<context>
    <name>quaderno::ProfileVerb</name>
    <message>
        <source>ZONE</source>
        <translation>ZONA</translation>
    </message>
    <message>
        <source>OUT.pdf</source>
        <translation>FILE.pdf</translation>
    </message>
    <message>
        <source>Writes the profile of a zone: everything against the mean, on one page.</source>
        <translation>Scrive la scheda di una zona: tutto a confronto con la media, in una pagina.</translation>
    </message>
</context>
<context>
    <name>quaderno::Provenance</name>
    <message>
        <source>never entered</source>
        <translation>mai compilato</translation>
    </message>
    <message>
        <source>Estimated mean value</source>
        <translation>Valore medio stimato</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a number and its unit</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>none</source>
        <comment>nothing ticked</comment>
        <translation>nessuno</translation>
    </message>
    <message>
        <source>%1 = %2</source>
        <comment>a computation and its result</comment>
        <translation>%1 = %2</translation>
    </message>
    <message>
        <source>printed value, cannot be recomputed</source>
        <translation>valore a stampa, non ricalcolabile</translation>
    </message>
    <message>
        <source>%1 (%2, %3)</source>
        <comment>answer, author, date</comment>
        <translation>%1 (%2, %3)</translation>
    </message>
    <message>
        <source>sum of the numerators / sum of the denominators, over the zones that have both</source>
        <translation>somma dei numeratori / somma dei denominatori, sulle zone che li hanno entrambi</translation>
    </message>
    <message>
        <source>plain mean of the values of the zones</source>
        <translation>media semplice dei valori delle zone</translation>
    </message>
    <message>
        <source>No zone has the figures needed.</source>
        <translation>Nessuna zona ha i dati che servono.</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <comment>numerator and denominator of a zone</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 = %2, rounded to %3</source>
        <comment>a computation, its result, the result as it is shown</comment>
        <translation>%1 = %2, arrotondato a %3</translation>
    </message>
    <message>
        <source>%1 (Tab. %2 of %3)</source>
        <comment>a number, its table, the years of the edition</comment>
        <translation>%1 (Tab. %2 dell’edizione %3)</translation>
    </message>
    <message>
        <source>a gap</source>
        <translation>nessun numero</translation>
    </message>
    <message>
        <source>%1, the same number</source>
        <translation>%1, lo stesso numero</translation>
    </message>
    <message>
        <source>%1, another number</source>
        <translation>%1, un altro numero</translation>
    </message>
</context>
<context>
    <name>quaderno::QuestionnaireContents</name>
    <message>
        <source>Questionnaire %1 · %2</source>
        <comment>year, zone</comment>
        <translation>Questionario %1 · %2</translation>
    </message>
    <message>
        <source>Only if “%1” is ticked.</source>
        <translation>Solo se è segnato “%1”.</translation>
    </message>
    <message>
        <source>%1 (explain)</source>
        <comment>a missing reason that needs words</comment>
        <translation>%1 (spiegare)</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>a warning, why it stands</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>sent on %1</source>
        <translation>inviato il %1</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>state, day</comment>
        <translation>%1 il %2</translation>
    </message>
    <message>
        <source>(for the Region alone)</source>
        <comment>a missing reason that no zone gives</comment>
        <translation>(riservato alla Regione)</translation>
    </message>
</context>
<context>
    <name>quaderno::QuestionnaireModel</name>
    <message>
        <source>Not readable</source>
        <translation>Non leggibile</translation>
    </message>
    <message>
        <source>Missing: %1</source>
        <translation>Manca: %1</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Salvato</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Domanda</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Risposta</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unità</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Variazione</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stato</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>vuoto</translation>
    </message>
    <message>
        <source>%1 = %2</source>
        <translation>%1 = %2</translation>
    </message>
    <message>
        <source>Read as %1</source>
        <translation>Letto come %1</translation>
    </message>
    <message>
        <source>Read as %1, %2</source>
        <comment>a number, its status</comment>
        <translation>Letto come %1, %2</translation>
    </message>
    <message>
        <source>%1: what is blank is missing (%2)</source>
        <translation>%1: domande vuote date come mancanti (%2)</translation>
    </message>
    <message>
        <source>Note to %1</source>
        <translation>Nota a %1</translation>
    </message>
    <message>
        <source>With note: %1</source>
        <translation>Con nota: %1</translation>
    </message>
    <message>
        <source>To come back to</source>
        <translation>Torno dopo</translation>
    </message>
    <message>
        <source>Warning, explained: %1</source>
        <translation>Avviso spiegato: %1</translation>
    </message>
    <message>
        <source>Warning: %1</source>
        <translation>Avviso: %1</translation>
    </message>
    <message>
        <source>Error: %1</source>
        <translation>Errore: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>status, the author&apos;s words</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>“%1” was typed and not confirmed: press Enter to store it.</source>
        <translation>“%1” è stato scritto ma non confermato: premi Invio per salvarlo.</translation>
    </message>
    <message>
        <source>“%1” under “%2”</source>
        <comment>choice, question</comment>
        <translation>“%1” in “%2”</translation>
    </message>
    <message>
        <source>Does not apply: it depends on %1.</source>
        <translation>Non si applica: dipende da %1.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>question, what is wrong</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>question, reason</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Explanation taken back: %1</source>
        <translation>Spiegazione ritirata: %1</translation>
    </message>
    <message>
        <source>Explained: %1</source>
        <translation>Spiegato: %1</translation>
    </message>
    <message>
        <source>to be sent by %1</source>
        <translation>da inviare entro il %1</translation>
    </message>
    <message>
        <source>partial</source>
        <translation>parziale</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a number and its unit</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1. %2 – %3</source>
        <comment>question, warning, its explanation</comment>
        <translation>%1. %2 – %3</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>question, what is said of it</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>A true zero, or is the figure missing? If it is missing, come back and press −.</source>
        <translation>Zero vero, o dato mancante? Se manca, torna qui e premi −.</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>change with its sign</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a number, the same in words</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>question, remark</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>&gt; +%1 %</source>
        <comment>a change that is larger</comment>
        <translation>&gt; +%1 %</translation>
    </message>
    <message>
        <source>what changes here is a correction (r)</source>
        <translation>ciò che cambi qui è una rettifica (r)</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Non salvato</translation>
    </message>
    <message>
        <source>%1 Meanwhile it stays here, and the program tries again by itself.</source>
        <comment>why it is not saved</comment>
        <translation>%1 Intanto resta qui, e il programma riprova da solo.</translation>
    </message>
    <message>
        <source>Not saved. %1</source>
        <comment>why it is locked</comment>
        <translation>Non salvato. %1</translation>
    </message>
    <message>
        <source>%1 Press Enter to store it all the same, Esc to leave it.</source>
        <comment>why it is not saved</comment>
        <translation>%1 Invio la salva comunque, Esc la scarta.</translation>
    </message>
    <message>
        <source>Not saved: %1 has removed the answer in the meantime (%2). Press Enter to store yours, Esc to leave it.</source>
        <comment>who, when</comment>
        <translation>Non salvata: nel frattempo %1 ha tolto la risposta (%2). Invio salva la tua, Esc lascia il campo vuoto.</translation>
    </message>
    <message>
        <source>Not saved: %1 has stored “%2” here in the meantime (%3). Press Enter to store yours in its place, Esc to keep that.</source>
        <comment>who, answer, when</comment>
        <translation>Non salvata: nel frattempo %1 ha salvato qui “%2” (%3). Invio salva la tua al suo posto, Esc tiene quella.</translation>
    </message>
    <message>
        <source>A note was typed and not confirmed: Ctrl+Enter opens it.</source>
        <translation>Una nota è stata scritta ma non confermata: Ctrl+Invio la apre.</translation>
    </message>
    <message>
        <source>“%1” was typed and not stored. %2</source>
        <comment>what was typed, why it is locked</comment>
        <translation>“%1” è stato scritto ma non salvato. %2</translation>
    </message>
    <message>
        <source>Not sent: an answer is not saved yet. %1</source>
        <translation>Non inviato: una risposta non è ancora salvata. %1</translation>
    </message>
    <message>
        <source>Not done: %1 %2 is now %3.</source>
        <comment>zone, year, state</comment>
        <translation>Non fatto: %1 %2 ora è nello stato “%3”.</translation>
    </message>
    <message>
        <source>“%1” was chosen and not stored: press Enter to store it.</source>
        <translation>È stato scelto “%1”, non ancora salvato: premi Invio per salvarlo.</translation>
    </message>
    <message>
        <source>A note was typed and not confirmed, and %1 has changed the answer in the meantime (%2): Ctrl+Enter shows both.</source>
        <comment>who, when</comment>
        <translation>È stata scritta una nota non confermata, e nel frattempo %1 ha cambiato la risposta (%2): Ctrl+Invio le mostra tutte e due.</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>nessuna risposta</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a number, its status</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1: “%2”</source>
        <comment>an answer, the words beside it</comment>
        <translation>%1: “%2”</translation>
    </message>
    <message>
        <source>%1 has removed the answer in the meantime (%2).</source>
        <comment>who, when</comment>
        <translation>Nel frattempo %1 ha tolto la risposta (%2).</translation>
    </message>
    <message>
        <source>%1 has stored “%2” here in the meantime (%3).</source>
        <comment>who, answer, when</comment>
        <translation>Nel frattempo %1 ha salvato qui “%2” (%3).</translation>
    </message>
</context>
<context>
    <name>quaderno::QuestionnairePage</name>
    <message>
        <source>Sections of the questionnaire</source>
        <translation>Sezioni del questionario</translation>
    </message>
    <message>
        <source>%1  %2/%3</source>
        <comment>section, answered, questions</comment>
        <translation>%1  %2/%3</translation>
    </message>
    <message>
        <source>Explain in a few words (kept on record, and it can become a note):</source>
        <translation>Spiega in poche parole (resta agli atti e può diventare nota):</translation>
    </message>
    <message>
        <source>Check and send…</source>
        <translation>Controlla e invia…</translation>
    </message>
    <message>
        <source>&amp;Set the reason</source>
        <translation>&amp;Indica il motivo</translation>
    </message>
</context>
<context>
    <name>quaderno::QuestionnairePaper</name>
    <message>
        <source>does not apply</source>
        <translation>non si applica</translation>
    </message>
    <message>
        <source>note: %1</source>
        <translation>nota: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>year, answer of that year</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Missing: %1</source>
        <translation>Manca: %1</translation>
    </message>
    <message>
        <source>missing: reason</source>
        <translation>manca: motivo</translation>
    </message>
    <message>
        <source>Write numbers in the boxes and put a cross beside each answer that holds. Where a figure is missing, leave its box empty and write beside it the number of the reason. A zero is a figure: it never stands for a missing one.</source>
        <translation>Scrivi i numeri nelle caselle e segna con una croce ogni risposta che vale. Se un dato manca, lascia vuota la casella e scrivi accanto il numero del motivo. Lo zero è un dato: non si usa per dire che manca.</translation>
    </message>
    <message>
        <source>%1 (continued)</source>
        <translation>%1 (segue)</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Luogo</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Firma</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n answers</source>
        <comment>answered, of how many questions</comment>
        <translation>
            <numerusform>%1 risposta su %n</numerusform>
            <numerusform>%1 risposte su %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n of them missing for a reason</source>
        <translation>
            <numerusform>, una delle quali è un motivo della mancanza</numerusform>
            <numerusform>, %n delle quali sono motivi della mancanza</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quaderno::QuestionnaireStateText</name>
    <message>
        <source>To fill in</source>
        <translation>Da compilare</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>In compilazione</translation>
    </message>
    <message>
        <source>Ready to send</source>
        <translation>Pronto da inviare</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Inviato</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Ricevuto</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>In verifica</translation>
    </message>
    <message>
        <source>Returned with remarks</source>
        <translation>Restituito con osservazioni</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Approvato</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Pubblicato</translation>
    </message>
    <message>
        <source>Not in the survey</source>
        <translation>Non in rilevazione</translation>
    </message>
    <message>
        <source>To be cleared up</source>
        <translation>Da chiarire</translation>
    </message>
</context>
<context>
    <name>quaderno::QuestionnaireTemplate</name>
    <message>
        <source>Questionnaire</source>
        <translation>Questionario</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Elenchi</translation>
    </message>
    <message>
        <source>Questionnaire %1: %2</source>
        <translation>Questionario %1: %2</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zona</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Anno</translation>
    </message>
    <message>
        <source>Write only in the yellow cells. Where there is no value, write why: %1.</source>
        <translation>Scrivi solo nelle celle gialle. Dove il valore manca, scrivi perché: %1.</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Domanda</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Risposta</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unità</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>How to answer</source>
        <translation>Come rispondere</translation>
    </message>
    <message>
        <source>A number from %1 to %2 goes here, or the reason why there is none. Keep what you wrote?</source>
        <translation>Qui va un numero da %1 a %2, o il motivo per cui manca. Tieni quello che hai scritto?</translation>
    </message>
    <message>
        <source>A number goes here, or the reason why there is none. Keep what you wrote?</source>
        <translation>Qui va un numero, o il motivo per cui manca. Tieni quello che hai scritto?</translation>
    </message>
    <message>
        <source>Choose an answer from the list. Keep what you wrote?</source>
        <translation>Scegli una risposta dall’elenco. Tieni quello che hai scritto?</translation>
    </message>
    <message>
        <source>Cannot write the file %1: %2.</source>
        <translation>Il file %1 non si può scrivere: %2.</translation>
    </message>
</context>
<context>
    <name>quaderno::QuestionnaireVerb</name>
    <message>
        <source>ZONE</source>
        <translation>ZONA</translation>
    </message>
    <message>
        <source>YEAR</source>
        <translation>ANNO</translation>
    </message>
    <message>
        <source>OUT.pdf</source>
        <translation>FILE.pdf</translation>
    </message>
    <message>
        <source>Writes the questionnaire of a zone and year, on paper.</source>
        <translation>Scrive il questionario di una zona e di un anno in PDF, da stampare.</translation>
    </message>
    <message>
        <source>As answered, empty to fill by hand, or compared with the year before; filled unless told.</source>
        <translation>Come compilato (filled), vuoto da compilare a mano (empty) o accanto all’anno prima (compared); filled se non si dice altro.</translation>
    </message>
    <message>
        <source>“%1” is no kind of questionnaire: write filled, empty or compared.</source>
        <translation>“%1” non è un tipo di questionario: scrivi filled, empty o compared.</translation>
    </message>
</context>
<context>
    <name>quaderno::QuestionnaireWay</name>
    <message>
        <source>Locked: this file can only be read.</source>
        <translation>Bloccato: questo file si può solo leggere.</translation>
    </message>
    <message>
        <source>Locked: you chose to read and print only. Edit &gt; Preferences changes that.</source>
        <translation>Bloccato: hai scelto di consultare e stampare. Si cambia in Modifica &gt; Preferenze.</translation>
    </message>
    <message>
        <source>Locked: this is the questionnaire of another zone.</source>
        <translation>Bloccato: è il questionario di un’altra zona.</translation>
    </message>
    <message>
        <source>Locked: %1 is not in the survey of %2.</source>
        <translation>Bloccato: %1 non è nella rilevazione del %2.</translation>
    </message>
    <message>
        <source>Locked: %1 on %2.</source>
        <translation>Bloccato: %1 il %2.</translation>
    </message>
    <message>
        <source>Locked: %1.</source>
        <translation>Bloccato: %1.</translation>
    </message>
    <message>
        <source>Sent: %1 %2</source>
        <translation>Inviato: %1 %2</translation>
    </message>
    <message>
        <source>Reopened: %1 %2</source>
        <translation>Riaperto: %1 %2</translation>
    </message>
    <message>
        <source>The service is absent</source>
        <translation>Il servizio non c’è</translation>
    </message>
    <message>
        <source>Not in the survey: %1 %2</source>
        <translation>Non in rilevazione: %1 %2</translation>
    </message>
    <message>
        <source>In review: %1 %2</source>
        <translation>In verifica: %1 %2</translation>
    </message>
    <message>
        <source>Sent back: %1 %2</source>
        <translation>Restituito: %1 %2</translation>
    </message>
    <message>
        <source>Approved: %1 %2</source>
        <translation>Approvato: %1 %2</translation>
    </message>
    <message>
        <source>Telephone call: %1 %2</source>
        <translation>Telefonata: %1 %2</translation>
    </message>
    <message>
        <source>Remark: %1 %2</source>
        <translation>Osservazione: %1 %2</translation>
    </message>
    <message>
        <source>Accepted: %1</source>
        <translation>Accettata: %1</translation>
    </message>
    <message>
        <source>Acceptance withdrawn: %1</source>
        <translation>Accettazione ritirata: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n answers corrected since version %1</source>
        <translation>
            <numerusform>%n risposta rettificata dopo la versione %1</numerusform>
            <numerusform>%n risposte rettificate dopo la versione %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>state, how many</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>quaderno::Rank</name>
    <message numerus="yes">
        <source>with the same number as %n others</source>
        <comment>of a rank</comment>
        <translation>
            <numerusform>con lo stesso numero di un’altra</numerusform>
            <numerusform>con lo stesso numero di altre %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quaderno::Report</name>
    <message>
        <source>0 a true zero</source>
        <translation>0 zero vero</translation>
    </message>
    <message>
        <source>%1 (continued)</source>
        <translation>%1 (segue)</translation>
    </message>
    <message>
        <source>Unit: %1</source>
        <translation>Unità: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n zones, years %1.</source>
        <translation>
            <numerusform>%n zona, anni %1.</numerusform>
            <numerusform>%n zone, anni %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>How to cite: %1, %2, data as of %3.</source>
        <translation>Come citare: %1, %2, dati al %3.</translation>
    </message>
    <message>
        <source>Licence: Creative Commons Attribution 4.0 International (CC BY 4.0).</source>
        <translation>Licenza: Creative Commons Attribuzione 4.0 Internazionale (CC BY 4.0).</translation>
    </message>
    <message>
        <source>Tables and figures made by Quaderno %1 from the data.</source>
        <translation>Tabelle e figure composte da Quaderno %1 a partire dai dati.</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Indice</translation>
    </message>
    <message>
        <source>Tables and figures</source>
        <translation>Tabelle e figure</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Pagina %1 di %2</translation>
    </message>
    <message>
        <source>The PDF could not be finished: %1. Nothing was written.</source>
        <translation>Non è stato possibile completare il PDF: %1. Non è stato scritto nulla.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>variable and choice</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Mean row: the same formula on the sums over the zones that have both terms.</source>
        <translation>Media: la stessa formula sulle somme delle zone con entrambi i termini.</translation>
    </message>
    <message>
        <source>Mean row: plain mean of the values of the zones.</source>
        <translation>Media: quella semplice dei valori delle zone.</translation>
    </message>
    <message>
        <source>Method note</source>
        <translation>Nota metodologica</translation>
    </message>
    <message>
        <source>Source: %1, data as of %2.</source>
        <translation>Fonte: %1, dati al %2.</translation>
    </message>
    <message>
        <source>None of the answers to this question is legible or available.</source>
        <translation>Nessuna risposta a questa domanda è leggibile o disponibile.</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Nota: %1</translation>
    </message>
    <message>
        <source>Notes:</source>
        <translation>Note:</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zona</translation>
    </message>
    <message>
        <source>%1 – Monitoring %2</source>
        <comment>service and years</comment>
        <translation>%1 – Monitoraggio %2</translation>
    </message>
    <message numerus="yes">
        <source> · %n zones not approved</source>
        <translation>
            <numerusform> · %n zona non approvata</numerusform>
            <numerusform> · %n zone non approvate</numerusform>
        </translation>
    </message>
    <message>
        <source>These chapters have nothing of the kind: choose others.</source>
        <translation>In questi capitoli non c’è niente del genere: scegli altri capitoli.</translation>
    </message>
    <message>
        <source>These chapters have no table with data: choose others, or the whole report.</source>
        <translation>In questi capitoli non ci sono tabelle con dati: scegli altri capitoli, o il quaderno completo.</translation>
    </message>
    <message>
        <source>Corrected since the previous edition.</source>
        <translation>Dato rettificato dopo l’edizione precedente.</translation>
    </message>
    <message>
        <source>No zone has a value.</source>
        <translation>Nessuna zona ha il dato.</translation>
    </message>
    <message>
        <source>Without data, and not printed: Tab. %1. %2</source>
        <translation>Senza dati, e perciò fuori dalla stampa: Tab. %1. %2</translation>
    </message>
    <message>
        <source>No answer has been entered yet.</source>
        <translation>Nessuna risposta è stata ancora compilata.</translation>
    </message>
    <message>
        <source>no sign: never entered</source>
        <translation>nessun segno: mai compilato</translation>
    </message>
    <message>
        <source>… never entered</source>
        <translation>… mai compilato</translation>
    </message>
    <message>
        <source>The questionnaire was sent back to the zone.</source>
        <translation>Il questionario è stato restituito alla zona.</translation>
    </message>
    <message>
        <source>Without data, and not printed: Fig. %1. %2</source>
        <translation>Non in stampa perché senza dati: Fig. %1. %2</translation>
    </message>
    <message>
        <source>The note of each: “%1”</source>
        <translation>La nota di ciascuna: «%1»</translation>
    </message>
    <message>
        <source>Mean row: as it was printed.</source>
        <translation>Media: quella a stampa.</translation>
    </message>
    <message>
        <source>Data as of %1</source>
        <translation>Dati al %1</translation>
    </message>
    <message>
        <source>Draft · data as of %1</source>
        <translation>Bozza · dati al %1</translation>
    </message>
    <message numerus="yes">
        <source>%n zones, year %1.</source>
        <translation>
            <numerusform>%n zona, anno %1.</numerusform>
            <numerusform>%n zone, anno %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quaderno::ReportCsv</name>
    <message>
        <source>table</source>
        <translation>tabella</translation>
    </message>
    <message>
        <source>title</source>
        <translation>titolo</translation>
    </message>
    <message>
        <source>zone code</source>
        <translation>codice zona</translation>
    </message>
    <message>
        <source>zone</source>
        <translation>zona</translation>
    </message>
    <message>
        <source>year</source>
        <translation>anno</translation>
    </message>
    <message>
        <source>choice</source>
        <translation>scelta</translation>
    </message>
    <message>
        <source>value</source>
        <translation>valore</translation>
    </message>
    <message>
        <source>status</source>
        <translation>stato</translation>
    </message>
    <message>
        <source>sign</source>
        <translation>segno</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>motivo</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>note</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>unità</translation>
    </message>
</context>
<context>
    <name>quaderno::ReportDialog</name>
    <message>
        <source>Print</source>
        <translation>Stampa</translation>
    </message>
    <message>
        <source>&amp;Save as PDF…</source>
        <translation>&amp;Salva in PDF…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>Sta&amp;mpa…</translation>
    </message>
    <message>
        <source>&amp;Whole report</source>
        <translation>&amp;Quaderno completo</translation>
    </message>
    <message>
        <source>&amp;Tables only</source>
        <translation>Solo &amp;tabelle</translation>
    </message>
    <message>
        <source>&amp;Figures only</source>
        <translation>Solo &amp;figure</translation>
    </message>
    <message>
        <source>&amp;Zone profile</source>
        <translation>Scheda di &amp;zona</translation>
    </message>
    <message>
        <source>T&amp;his figure</source>
        <translation>Questa fi&amp;gura</translation>
    </message>
    <message>
        <source>T&amp;his table</source>
        <translation>Questa ta&amp;bella</translation>
    </message>
    <message>
        <source>F&amp;rom year:</source>
        <translation>&amp;Dall’anno:</translation>
    </message>
    <message>
        <source>T&amp;o year:</source>
        <translation>&amp;All’anno:</translation>
    </message>
    <message>
        <source>T&amp;itle:</source>
        <translation>T&amp;itolo:</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Scegli…</translation>
    </message>
    <message>
        <source>&amp;Logo:</source>
        <translation>&amp;Logo:</translation>
    </message>
    <message>
        <source>of the report</source>
        <translation>del quaderno</translation>
    </message>
    <message>
        <source>of ISTAT</source>
        <translation>dell’ISTAT</translation>
    </message>
    <message>
        <source>of Eurostat</source>
        <translation>di Eurostat</translation>
    </message>
    <message>
        <source>Si&amp;gns:</source>
        <translation>S&amp;egni:</translation>
    </message>
    <message>
        <source>Nothing to print: choose a chapter, or other years.</source>
        <translation>Niente da stampare: scegli un capitolo, o altri anni.</translation>
    </message>
    <message numerus="yes">
        <source>%n pages</source>
        <translation>
            <numerusform>%n pagina</numerusform>
            <numerusform>%n pagine</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n sheets printed on both sides</source>
        <translation>
            <numerusform>, %n foglio fronte e retro</numerusform>
            <numerusform>, %n fogli fronte e retro</numerusform>
        </translation>
    </message>
    <message>
        <source>Tab. %1: no data</source>
        <translation>Tab. %1: nessun dato</translation>
    </message>
    <message numerus="yes">
        <source>%n tables without data: left out</source>
        <translation>
            <numerusform>%n tabella senza dati: esclusa</numerusform>
            <numerusform>%n tabelle senza dati: escluse</numerusform>
        </translation>
    </message>
    <message>
        <source>Logo for the cover</source>
        <translation>Logo per la copertina</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.svg)</source>
        <translation>Immagini (*.png *.jpg *.svg)</translation>
    </message>
    <message>
        <source>“%1” is not a picture that can be read: choose a PNG, JPEG or SVG file.</source>
        <translation>“%1” non è un’immagine leggibile: scegli un file PNG, JPEG o SVG.</translation>
    </message>
    <message>
        <source>report-%1.pdf</source>
        <comment>name of a file</comment>
        <translation>quaderno-%1.pdf</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Salva in PDF</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>Documenti PDF (*.pdf)</translation>
    </message>
    <message>
        <source>The printer took no pages: see whether it is switched on and has paper.</source>
        <translation>La stampante non ha ricevuto le pagine: controlla che sia accesa e abbia carta.</translation>
    </message>
    <message>
        <source>&amp;Export as</source>
        <translation>Espo&amp;rta come</translation>
    </message>
    <message>
        <source>Tables without &amp;data too</source>
        <translation>A&amp;nche le tabelle senza dati</translation>
    </message>
    <message>
        <source>To look at first: %1</source>
        <translation>Da guardare prima: %1</translation>
    </message>
    <message>
        <source>These concern the data of %1, whichever chapters are printed.</source>
        <translation>Riguardano i dati del %1, qualunque capitolo si stampi.</translation>
    </message>
</context>
<context>
    <name>quaderno::ReportExport</name>
    <message>
        <source>%1 could not be made: %2.</source>
        <translation>Non è stato possibile preparare %1: %2.</translation>
    </message>
</context>
<context>
    <name>quaderno::ReportHtml</name>
    <message>
        <source>Go to the tables and figures</source>
        <translation>Vai alle tabelle e alle figure</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>Indice</translation>
    </message>
    <message>
        <source>Method note</source>
        <translation>Nota metodologica</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zona</translation>
    </message>
    <message>
        <source>applies</source>
        <translation>vale</translation>
    </message>
    <message>
        <source>does not apply</source>
        <translation>non vale</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>nessun valore</translation>
    </message>
    <message>
        <source>Back to the index</source>
        <translation>Torna all’indice</translation>
    </message>
</context>
<context>
    <name>quaderno::ReportVerb</name>
    <message>
        <source>OUT.pdf</source>
        <translation>FILE.pdf</translation>
    </message>
    <message>
        <source>Writes the whole report: every table, figure and text.</source>
        <translation>Scrive tutto il quaderno: ogni tabella, figura e testo.</translation>
    </message>
    <message>
        <source>Only these chapters, by number or name: 1,3 or users.</source>
        <translation>Solo questi capitoli, per numero o nome: 1,3 o users.</translation>
    </message>
    <message>
        <source>LIST</source>
        <translation>ELENCO</translation>
    </message>
    <message>
        <source>Only the tables with data, or only the figures.</source>
        <translation>Solo le tabelle con dati, o solo le figure.</translation>
    </message>
    <message>
        <source>Signs for what is missing.</source>
        <translation>Segni per i dati mancanti.</translation>
    </message>
    <message>
        <source>Title in the place of that of the edition.</source>
        <translation>Titolo al posto di quello dell’edizione.</translation>
    </message>
    <message>
        <source>TEXT</source>
        <translation>TESTO</translation>
    </message>
    <message>
        <source>There is no chapter “%1”: the chapters are 1 to %2, or %3.</source>
        <translation>Non c’è il capitolo “%1”: i capitoli sono da 1 a %2, oppure %3.</translation>
    </message>
    <message>
        <source>“%1” is no part of the report: write tables or figures.</source>
        <translation>“%1” non è una parte del quaderno: scrivi tables o figures.</translation>
    </message>
    <message>
        <source>“%1” is no set of signs: write quaderno, istat or eurostat.</source>
        <translation>“%1” non è un insieme di segni: scrivi quaderno, istat o eurostat.</translation>
    </message>
    <message>
        <source>Tables without data too.</source>
        <translation>Anche le tabelle senza dati.</translation>
    </message>
</context>
<context>
    <name>quaderno::ReportWorkbook</name>
    <message>
        <source>Back to the index</source>
        <translation>Torna all’indice</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zona</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valore</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Segno</translation>
    </message>
    <message>
        <source>On the chart</source>
        <translation>Nel grafico</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Pagina %1 di %2</translation>
    </message>
    <message>
        <source>Tab. %1</source>
        <comment>name of a sheet</comment>
        <translation>Tab. %1</translation>
    </message>
    <message>
        <source>Fig. %1</source>
        <comment>name of a sheet</comment>
        <translation>Fig. %1</translation>
    </message>
    <message>
        <source>Index</source>
        <comment>name of a sheet</comment>
        <translation>Indice</translation>
    </message>
    <message>
        <source>All numbers of the tables and figures</source>
        <translation>Tutti i numeri delle tabelle e delle figure</translation>
    </message>
    <message>
        <source>One row for each number. The sheet “%1” explains signs and status.</source>
        <translation>Una riga per ogni numero. Il foglio “%1” spiega i segni e lo stato.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titolo</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabella</translation>
    </message>
    <message>
        <source>Zone code</source>
        <translation>Codice zona</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Anno</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>Scelta</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Stato</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unità</translation>
    </message>
    <message>
        <source>The sheet “%1” leads to a sheet for each table and figure; “%2” explains the signs, “%3” how numbers are computed, and “%4” has all of them in one list.</source>
        <translation>Il foglio “%1” porta al foglio di ogni tabella e figura; “%2” spiega i segni, “%3” come si calcolano i numeri, e in “%4” li trovi tutti in un solo elenco.</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Foglio</translation>
    </message>
    <message>
        <source>Chapter</source>
        <translation>Capitolo</translation>
    </message>
    <message>
        <source>Signs and letters of the status</source>
        <translation>Segni e lettere dello stato</translation>
    </message>
    <message>
        <source>Method, citation and licence</source>
        <translation>Metodo, citazione e licenza</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dove</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Significato</translation>
    </message>
    <message>
        <source>tables and figures</source>
        <translation>tabelle e figure</translation>
    </message>
    <message>
        <source>(blank)</source>
        <translation>(vuoto)</translation>
    </message>
    <message>
        <source>column “%1” of the sheet “%2”</source>
        <translation>colonna “%1” del foglio “%2”</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>Indicatore</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>Formula</translation>
    </message>
    <message>
        <source>Mean row</source>
        <translation>Riga della media</translation>
    </message>
    <message>
        <source>Cover</source>
        <comment>name of a sheet</comment>
        <translation>Copertina</translation>
    </message>
    <message>
        <source>Signs</source>
        <comment>name of a sheet</comment>
        <translation>Segni</translation>
    </message>
    <message>
        <source>Method and licence</source>
        <comment>name of a sheet</comment>
        <translation>Metodo e licenza</translation>
    </message>
    <message>
        <source>Data</source>
        <comment>name of a sheet</comment>
        <translation>Dati</translation>
    </message>
    <message>
        <source>never entered</source>
        <translation>mai compilato</translation>
    </message>
</context>
<context>
    <name>quaderno::Restoration</name>
    <message>
        <source>The year %1 is published: it stays as it is.</source>
        <translation>Il %1 è pubblicato: resta com’è.</translation>
    </message>
    <message>
        <source>Questionnaires of %1 are published: the zone stays.</source>
        <translation>Ci sono questionari pubblicati di %1: la zona resta.</translation>
    </message>
    <message>
        <source>%1 %2: what is published stays published, and nothing becomes so.</source>
        <translation>%1 %2: ciò che è pubblicato resta pubblicato, e nient’altro lo diventa.</translation>
    </message>
    <message>
        <source>This is a backup of another data set: none of its zones is here.</source>
        <translation>È una copia di sicurezza di un altro archivio: nessuna delle sue zone è qui.</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Anno</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zona</translation>
    </message>
    <message>
        <source>state</source>
        <translation>stato</translation>
    </message>
    <message>
        <source>explanation</source>
        <translation>spiegazione</translation>
    </message>
    <message>
        <source>remark</source>
        <translation>osservazione</translation>
    </message>
    <message>
        <source>Note under a table</source>
        <translation>Nota sotto una tabella</translation>
    </message>
    <message>
        <source>Text of a chapter</source>
        <translation>Testo di un capitolo</translation>
    </message>
    <message>
        <source>contact</source>
        <translation>contatto</translation>
    </message>
    <message>
        <source>Due date of %1</source>
        <translation>Scadenza del %1</translation>
    </message>
    <message numerus="yes">
        <source>%n years</source>
        <translation>
            <numerusform>%n anno</numerusform>
            <numerusform>%n anni</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n zones</source>
        <translation>
            <numerusform>%n zona</numerusform>
            <numerusform>%n zone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answers</source>
        <translation>
            <numerusform>%n risposta</numerusform>
            <numerusform>%n risposte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n states</source>
        <translation>
            <numerusform>%n stato</numerusform>
            <numerusform>%n stati</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n explanations</source>
        <translation>
            <numerusform>%n spiegazione</numerusform>
            <numerusform>%n spiegazioni</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remarks</source>
        <translation>
            <numerusform>%n osservazione</numerusform>
            <numerusform>%n osservazioni</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notes</source>
        <translation>
            <numerusform>%n nota</numerusform>
            <numerusform>%n note</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n texts</source>
        <translation>
            <numerusform>%n testo</numerusform>
            <numerusform>%n testi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contacts</source>
        <translation>
            <numerusform>%n contatto</numerusform>
            <numerusform>%n contatti</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n due dates</source>
        <translation>
            <numerusform>%n scadenza</numerusform>
            <numerusform>%n scadenze</numerusform>
        </translation>
    </message>
    <message>
        <source>The data are as they were in this backup.</source>
        <translation>I dati sono già come in questa copia.</translation>
    </message>
    <message>
        <source>The order of the zones differs.</source>
        <translation>Cambia l’ordine delle zone.</translation>
    </message>
    <message>
        <source>What differs: %1.</source>
        <translation>Differenze: %1.</translation>
    </message>
</context>
<context>
    <name>quaderno::RestoreDialog</name>
    <message>
        <source>Restore</source>
        <translation>Ripristina</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Copie di sicurezza</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>Fatta il</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Occasione</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Dimensione</translation>
    </message>
    <message>
        <source>What would change</source>
        <translation>Che cosa cambierebbe</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Che cosa</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>Com’è</translation>
    </message>
    <message>
        <source>As it was</source>
        <translation>Com’era</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Ripristina</translation>
    </message>
    <message>
        <source>They are in the folder %1.</source>
        <translation>Sono nella cartella %1.</translation>
    </message>
    <message>
        <source>There is no backup yet.</source>
        <translation>Non c’è ancora nessuna copia di sicurezza.</translation>
    </message>
    <message>
        <source>Choose a backup.</source>
        <translation>Scegli una copia.</translation>
    </message>
</context>
<context>
    <name>quaderno::RestoreVerb</name>
    <message>
        <source>FILE</source>
        <translation>FILE</translation>
    </message>
    <message>
        <source>BACKUP</source>
        <translation>COPIA</translation>
    </message>
    <message>
        <source>Gives a data set the contents of a backup again, and writes what changed; the history stays.</source>
        <translation>Riporta un archivio al contenuto di una copia di sicurezza e scrive che cosa è cambiato; la storia resta.</translation>
    </message>
    <message>
        <source>Writes what would change, and changes nothing.</source>
        <translation>Scrive che cosa cambierebbe, senza cambiare nulla.</translation>
    </message>
    <message>
        <source>Restored from %1</source>
        <translation>Ripristino da %1</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <comment>what, as it is, as it was</comment>
        <translation>%1: %2 → %3</translation>
    </message>
</context>
<context>
    <name>quaderno::ReviewStrip</name>
    <message>
        <source>Find a zone</source>
        <translation>Trova una zona</translation>
    </message>
    <message>
        <source>Order of the rows</source>
        <translation>Ordine delle righe</translation>
    </message>
    <message>
        <source>Change on the year before</source>
        <translation>Variazione sull’anno prima</translation>
    </message>
    <message>
        <source>Only changed or flagged</source>
        <translation>Solo cambiati o segnalati</translation>
    </message>
    <message>
        <source>Answers that were changed after they were first entered (a bar at the left edge), and those with an open finding (a corner).</source>
        <translation>Le risposte cambiate dopo la prima compilazione (una barra al bordo sinistro) e quelle con una segnalazione aperta (un angolo).</translation>
    </message>
    <message>
        <source>Years side by side</source>
        <translation>Anni affiancati</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Ripristina</translation>
    </message>
    <message>
        <source>By zone</source>
        <translation>Per zona</translation>
    </message>
    <message>
        <source>%1, greatest first</source>
        <translation>%1, dal più alto</translation>
    </message>
    <message>
        <source>%1, least first</source>
        <translation>%1, dal più basso</translation>
    </message>
    <message>
        <source>Order changed on screen only.</source>
        <translation>Ordine cambiato solo a video.</translation>
    </message>
    <message>
        <source>Zones without changed or flagged cells are hidden.</source>
        <translation>Le zone senza celle cambiate o segnalate sono nascoste.</translation>
    </message>
</context>
<context>
    <name>quaderno::RoleDialog</name>
    <message>
        <source>Quaderno</source>
        <translation>Quaderno</translation>
    </message>
    <message>
        <source>How will you use Quaderno?</source>
        <translation>Come userai Quaderno?</translation>
    </message>
    <message>
        <source>I &amp;fill in for a zone</source>
        <translation>&amp;Compilo per una zona</translation>
    </message>
    <message>
        <source>One questionnaire a year, with last year&apos;s answers beside it.</source>
        <translation>Un questionario l’anno, con accanto le risposte dell’anno prima.</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zona</translation>
    </message>
    <message>
        <source>I work at the &amp;regional office</source>
        <translation>Lavoro all’ufficio &amp;regionale</translation>
    </message>
    <message>
        <source>All zones and years, tables, figures and the report.</source>
        <translation>Tutte le zone e gli anni, le tabelle, le figure e il quaderno.</translation>
    </message>
    <message>
        <source>I &amp;look and print</source>
        <translation>Consulto e &amp;stampo</translation>
    </message>
    <message>
        <source>Tables and figures to read; nothing can be changed by mistake.</source>
        <translation>Tabelle e figure da leggere; non puoi cambiare niente per sbaglio.</translation>
    </message>
    <message>
        <source>You can change this in Edit &gt; Preferences.</source>
        <translation>Si può cambiare in Modifica &gt; Preferenze.</translation>
    </message>
    <message>
        <source>&amp;Begin</source>
        <translation>Co&amp;mincia</translation>
    </message>
    <message>
        <source>choose your zone</source>
        <translation>scegli la tua zona</translation>
    </message>
</context>
<context>
    <name>quaderno::Sdmx</name>
    <message>
        <source>Estimated mean value</source>
        <translation>Valore medio stimato</translation>
    </message>
    <message>
        <source>1 it holds, 0 it does not</source>
        <translation>1 sì, 0 no</translation>
    </message>
    <message>
        <source>number</source>
        <translation>numero</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>Aree</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>Indicatori</translation>
    </message>
    <message>
        <source>Units of measure</source>
        <translation>Unità di misura</translation>
    </message>
    <message>
        <source>Frequency</source>
        <translation>Frequenza</translation>
    </message>
    <message>
        <source>Observation status</source>
        <translation>Stato del dato</translation>
    </message>
    <message>
        <source>Concepts</source>
        <translation>Concetti</translation>
    </message>
    <message>
        <source>Data structure</source>
        <translation>Struttura dei dati</translation>
    </message>
    <message>
        <source>Annual</source>
        <translation>Annuale</translation>
    </message>
    <message>
        <source>Reference area</source>
        <translation>Area di riferimento</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>Indicatore</translation>
    </message>
    <message>
        <source>Time period</source>
        <translation>Periodo di riferimento</translation>
    </message>
    <message>
        <source>Observation value</source>
        <translation>Valore del dato</translation>
    </message>
    <message>
        <source>Decimals</source>
        <translation>Decimali</translation>
    </message>
    <message>
        <source>Unit of measure</source>
        <translation>Unità di misura</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Commento</translation>
    </message>
</context>
<context>
    <name>quaderno::SearchBox</name>
    <message>
        <source>Search (Ctrl+K)</source>
        <translation>Cerca (Ctrl+K)</translation>
    </message>
    <message>
        <source>Search zones, fields, tables and figures</source>
        <translation>Cerca zone, campi, tabelle e figure</translation>
    </message>
    <message>
        <source>Find a question</source>
        <translation>Trova una domanda</translation>
    </message>
</context>
<context>
    <name>quaderno::SearchIndex</name>
    <message>
        <source>%1 – %2</source>
        <comment>a field: its section, its label</comment>
        <translation>%1 – %2</translation>
    </message>
</context>
<context>
    <name>quaderno::SendPage</name>
    <message>
        <source>What to know before sending: Enter goes to the question</source>
        <translation>Che cosa sapere prima di inviare: Invio va alla domanda</translation>
    </message>
    <message>
        <source>&amp;Back to the questionnaire</source>
        <translation>&amp;Torna al questionario</translation>
    </message>
    <message numerus="yes">
        <source>%n answers cannot be read</source>
        <translation>
            <numerusform>%n risposta non si legge</numerusform>
            <numerusform>%n risposte non si leggono</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n errors</source>
        <translation>
            <numerusform>%n errore</numerusform>
            <numerusform>%n errori</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n questions without an answer or a reason</source>
        <translation>
            <numerusform>%n domanda senza risposta né motivo</numerusform>
            <numerusform>%n domande senza risposta né motivo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warnings without an explanation</source>
        <translation>
            <numerusform>%n avviso senza spiegazione</numerusform>
            <numerusform>%n avvisi senza spiegazione</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n questions to come back to</source>
        <translation>
            <numerusform>%n domanda su cui tornare</numerusform>
            <numerusform>%n domande su cui tornare</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warnings explained</source>
        <translation>
            <numerusform>%n avviso spiegato</numerusform>
            <numerusform>%n avvisi spiegati</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answers missing, with their reason</source>
        <translation>
            <numerusform>%n risposta manca, con il suo motivo</numerusform>
            <numerusform>%n risposte mancano, con il loro motivo</numerusform>
        </translation>
    </message>
    <message>
        <source>Every question has its answer, and no check has anything to say.</source>
        <translation>Ogni domanda ha la sua risposta e i controlli non segnalano nulla.</translation>
    </message>
    <message>
        <source>%1
Something still has to be put right before it can be sent. If you cannot, send it with a request for help: the Region will get in touch.</source>
        <translation>%1
Prima di inviarlo c’è ancora qualcosa da sistemare. Se non puoi, invialo con una richiesta di aiuto: la Regione la leggerà insieme al questionario.</translation>
    </message>
    <message>
        <source>%1
It can be sent. What you send is locked; you can read and print it at any time.</source>
        <translation>%1
Si può inviare. Ciò che invii resta bloccato; puoi leggerlo e stamparlo quando vuoi.</translation>
    </message>
    <message>
        <source>Send with a request for help</source>
        <translation>Invia con richiesta di aiuto</translation>
    </message>
    <message>
        <source>What do you need help with? The Region reads it with the questionnaire:</source>
        <translation>Per che cosa ti serve aiuto? La Regione lo legge insieme al questionario:</translation>
    </message>
    <message>
        <source>Save a &amp;copy as PDF…</source>
        <translation>Salva una &amp;copia in PDF…</translation>
    </message>
    <message>
        <source>Re&amp;open</source>
        <translation>Ri&amp;apri</translation>
    </message>
    <message>
        <source>%1
It has been handed over. You can read and print it at any time; if you find a slip, reopen it and send it again.</source>
        <translation>%1
È stato consegnato. Puoi leggerlo e stamparlo quando vuoi; se trovi uno sbaglio, riaprilo e invialo di nuovo.</translation>
    </message>
    <message numerus="yes">
        <source>%n answers are not saved</source>
        <translation>
            <numerusform>%n risposta non è salvata</numerusform>
            <numerusform>%n risposte non sono salvate</numerusform>
        </translation>
    </message>
    <message>
        <source>Send with a request for he&amp;lp…</source>
        <translation>Invia con ric&amp;hiesta di aiuto…</translation>
    </message>
    <message>
        <source>Sen&amp;d</source>
        <translation>I&amp;nvia</translation>
    </message>
    <message>
        <source>&amp;Which…</source>
        <translation>&amp;Quali…</translation>
    </message>
    <message>
        <source>What the checks could examine</source>
        <translation>Che cosa hanno potuto esaminare i controlli</translation>
    </message>
    <message>
        <source>The checks could make %1 of their %2 comparisons: what they could not compare is not held to be right.</source>
        <translation>I controlli hanno potuto fare %1 dei loro %2 confronti: quel che non si è potuto confrontare non è dato per giusto.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>question, remark</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n remarks of the Region</source>
        <translation>
            <numerusform>%n osservazione della Regione</numerusform>
            <numerusform>%n osservazioni della Regione</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Send</source>
        <translation>&amp;Invia</translation>
    </message>
</context>
<context>
    <name>quaderno::SentenceFlaws</name>
    <message>
        <source>a brace stands alone or around nothing</source>
        <translation>una parentesi graffa è sola o non contiene niente</translation>
    </message>
    <message>
        <source>the field “%1” is not a number</source>
        <translation>il campo “%1” non è un numero</translation>
    </message>
    <message>
        <source>“%1” is not a field of a sentence</source>
        <translation>“%1” non è un campo delle frasi</translation>
    </message>
    <message>
        <source>the field “%1” has no words to choose from</source>
        <translation>il campo “%1” non ha parole tra cui scegliere</translation>
    </message>
    <message>
        <source>the field “%1” has the wrong number of words</source>
        <translation>il campo “%1” ha troppe parole o troppo poche</translation>
    </message>
    <message>
        <source>in the field “%1”, %2</source>
        <translation>nel campo “%1” %2</translation>
    </message>
    <message>
        <source>a variable that is a number, or an indicator, must stand in the brackets</source>
        <translation>tra parentesi deve esserci una variabile numerica o un indicatore</translation>
    </message>
    <message>
        <source>an indicator with a mean must stand in the brackets</source>
        <translation>tra parentesi deve esserci un indicatore con una media</translation>
    </message>
    <message>
        <source>a variable with choices must stand in the brackets</source>
        <translation>tra parentesi deve esserci una variabile con risposte da scegliere</translation>
    </message>
    <message>
        <source>a variable and one of its choices (variable.choice) must stand in the brackets</source>
        <translation>tra parentesi devono esserci una variabile e una sua risposta (variabile.risposta)</translation>
    </message>
    <message>
        <source>there must be no brackets</source>
        <translation>non devono esserci parentesi</translation>
    </message>
</context>
<context>
    <name>quaderno::Session</name>
    <message>
        <source>Data of Quaderno (*.%1)</source>
        <translation>Archivi di Quaderno (*.%1)</translation>
    </message>
    <message>
        <source>The folder %1 could not be made: check that you may write there.</source>
        <translation>Non è stato possibile creare la cartella %1: controlla di poterci scrivere.</translation>
    </message>
    <message>
        <source>%1

Shall this file be put aside and a fresh copy of the bundled edition be opened? Nothing is deleted.</source>
        <translation>%1

Vuoi mettere da parte questo file e aprire una copia nuova dell’edizione fornita con il programma? Non si cancella nulla.</translation>
    </message>
    <message>
        <source>The file %1 could not be renamed.</source>
        <translation>Non è stato possibile rinominare il file %1.</translation>
    </message>
    <message>
        <source>New data set</source>
        <translation>Nuovo archivio</translation>
    </message>
    <message>
        <source>&amp;Put aside</source>
        <translation>&amp;Metti da parte</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Copia di sicurezza</translation>
    </message>
    <message>
        <source>%1 is a backup: it is open for reading only. To go back to it, open the data file that it was made of and choose “Restore…” in the menu “File”.</source>
        <translation>%1 è una copia di sicurezza: è aperta in sola lettura. Per tornare a com’era, apri il file da cui viene e scegli “Ripristina…” nel menu “File”.</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>Sola lettura</translation>
    </message>
    <message>
        <source>Opened read only: %1 is in use by %2. You see it as it is now.</source>
        <translation>Aperto in sola lettura: %1 lo sta usando %2. Lo vedi com’è adesso.</translation>
    </message>
    <message>
        <source>%1 is locked by %2. Take it over only when you know that nobody is working on it: what they have not yet returned to the share will not reach it. Otherwise it is opened read only.</source>
        <translation>%1 è bloccato da %2. Prendilo in carico solo se sai che nessuno ci sta lavorando: ciò che non è ancora tornato nella cartella di rete non ci arriverà. Altrimenti si apre in sola lettura.</translation>
    </message>
    <message>
        <source>&amp;Take it over</source>
        <translation>&amp;Prendilo in carico</translation>
    </message>
</context>
<context>
    <name>quaderno::SetVerb</name>
    <message>
        <source>FILE</source>
        <translation>FILE</translation>
    </message>
    <message>
        <source>ZONE</source>
        <translation>ZONA</translation>
    </message>
    <message>
        <source>YEAR</source>
        <translation>ANNO</translation>
    </message>
    <message>
        <source>VARIABLE</source>
        <translation>VARIABILE</translation>
    </message>
    <message>
        <source>Stores one value; the codes of several choices are separated by commas.</source>
        <translation>Salva un valore; i codici di più risposte si separano con virgole.</translation>
    </message>
    <message>
        <source>Instead of a value, why there is none: cannot exist (M), not collected (L), not available (O), suppressed (Q).</source>
        <translation>Al posto di un valore, perché non c’è: non può esistere (M), non rilevato (L), non disponibile (O), riservato (Q).</translation>
    </message>
    <message>
        <source>Instead of a value: removes the answer, as if never entered.</source>
        <translation>Al posto di un valore: toglie la risposta, come se non fosse mai stata compilata.</translation>
    </message>
    <message>
        <source>Write one of the three: a value, --missing with a letter, or --clear.</source>
        <translation>Scrivi una cosa sola: un valore, --missing con una lettera, oppure --clear.</translation>
    </message>
    <message>
        <source>“%1” is no reason for a missing value: write M (%2), L (%3), O (%4) or Q (%5).</source>
        <translation>“%1” non è il motivo di un dato mancante: scrivi M (%2), L (%3), O (%4) o Q (%5).</translation>
    </message>
    <message>
        <source>%1 = %2</source>
        <translation>%1 = %2</translation>
    </message>
    <message>
        <source>VALUE</source>
        <translation>VALORE</translation>
    </message>
    <message>
        <source>%1 is not in the survey of %2: reopen its questionnaire in the window first.</source>
        <translation>%1 non è nella rilevazione del %2: prima riapri il suo questionario nella finestra.</translation>
    </message>
</context>
<context>
    <name>quaderno::ShareCopy</name>
    <message>
        <source>The file %1 is open elsewhere, or was not closed: beside it lies %1-wal. Close it there first.</source>
        <translation>Il file %1 è aperto altrove, o non è stato chiuso: accanto c’è %1-wal. Chiudilo prima lì.</translation>
    </message>
    <message>
        <source>The folder %1 could not be written.</source>
        <translation>Non si è potuto scrivere nella cartella %1.</translation>
    </message>
    <message>
        <source>The folder %1 could not be made: check that you may write there.</source>
        <translation>Non è stato possibile creare la cartella %1: controlla di poterci scrivere.</translation>
    </message>
    <message>
        <source>The last answers that you gave to %1 did not reach it, and somebody has changed it since. Nothing is lost: yours are in %2. Open %1 again to go on with what is there.</source>
        <translation>Le ultime risposte che hai dato in %1 non ci sono arrivate, e nel frattempo qualcuno l’ha cambiato. Non è perso nulla: le tue sono in %2. Riapri %1 per continuare da ciò che c’è lì.</translation>
    </message>
    <message>
        <source>The file %1 could not be copied from the share: %2.</source>
        <translation>Il file %1 non si è potuto copiare dalla cartella di rete: %2.</translation>
    </message>
    <message>
        <source>The file %1 was being written while it was read: open it again.</source>
        <translation>Il file %1 veniva scritto mentre lo si leggeva: riaprilo.</translation>
    </message>
    <message>
        <source>The file %1 cannot be reached: your answers are safe in a copy on this computer, and go back to it when it can.</source>
        <translation>Il file %1 non è raggiungibile: le tue risposte sono al sicuro in una copia su questo computer, e vi torneranno appena possibile.</translation>
    </message>
    <message>
        <source>The lock on %1 is no longer yours: somebody else may be working on it. Nothing was written there; your answers are in %2. Save a copy elsewhere (File &gt; Save a copy).</source>
        <translation>Il blocco su %1 non è più tuo: forse ci sta lavorando qualcun altro. Lì non è stato scritto nulla; le tue risposte sono in %2. Salva una copia altrove (File &gt; Salva una copia).</translation>
    </message>
    <message>
        <source>Somebody has replaced %1 while you worked on it. Nothing was written over it; your answers are in %2. Save a copy elsewhere (File &gt; Save a copy).</source>
        <translation>Qualcuno ha sostituito %1 mentre ci lavoravi. Non è stato sovrascritto; le tue risposte sono in %2. Salva una copia altrove (File &gt; Salva una copia).</translation>
    </message>
    <message>
        <source>The file %1 could not be written: %2.</source>
        <translation>Il file %1 non si è potuto scrivere: %2.</translation>
    </message>
</context>
<context>
    <name>quaderno::ShareLock</name>
    <message>
        <source>somebody whose name the lock file does not tell</source>
        <translation>qualcuno di cui il file di blocco non dice il nome</translation>
    </message>
    <message>
        <source>%1 on %2 since %3</source>
        <translation>%1 su %2 (inizio: %3)</translation>
    </message>
    <message>
        <source>The lock file %1 could not be removed: check that you may write in that folder.</source>
        <translation>Il file di blocco %1 non si è potuto togliere: controlla di poter scrivere in quella cartella.</translation>
    </message>
    <message>
        <source>The file %1 is in use by %2: it can be read, not written.</source>
        <translation>Il file %1 lo sta usando %2: si può leggere, non scrivere.</translation>
    </message>
    <message>
        <source>The lock file %1 could not be written: %2.</source>
        <translation>Il file di blocco %1 non si è potuto scrivere: %2.</translation>
    </message>
</context>
<context>
    <name>quaderno::SheetChooser</name>
    <message>
        <source>&amp;Sheet</source>
        <translation>&amp;Foglio</translation>
    </message>
    <message>
        <source>&amp;Questions in column</source>
        <translation>&amp;Domande nella colonna</translation>
    </message>
    <message>
        <source>&amp;Values in column</source>
        <translation>&amp;Valori nella colonna</translation>
    </message>
</context>
<context>
    <name>quaderno::SheetCollector</name>
    <message>
        <source>Sheet “%1”: %2</source>
        <translation>Foglio “%1”: %2</translation>
    </message>
    <message>
        <source>The file has no sheet “%1”: its sheets are %2.</source>
        <translation>Il file non ha un foglio “%1”: i suoi fogli sono %2.</translation>
    </message>
</context>
<context>
    <name>quaderno::SheetFile</name>
    <message>
        <source>Cannot read the file %1: %2.</source>
        <translation>Il file %1 non si può leggere: %2.</translation>
    </message>
    <message>
        <source>%1: the file is larger than %2 MB, and no questionnaire is that large: it was not read.</source>
        <translation>%1: il file supera i %2 MB, e nessun questionario è così grande: non è stato letto.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>This is a page in HTML or XML and no workbook, whatever its name: open it with Excel or LibreOffice, save it as .xlsx and choose that file.</source>
        <translation>Questa è una pagina in HTML o XML e non una cartella di lavoro, qualunque sia il suo nome: aprila con Excel o LibreOffice, salvala come .xlsx e scegli quel file.</translation>
    </message>
</context>
<context>
    <name>quaderno::SheetLimits</name>
    <message>
        <source>The sheet has more than %1 rows, more than a spreadsheet holds: it was not read. Leave in it what is about the questionnaire, and save it again.</source>
        <translation>Il foglio ha più di %1 righe, più di quante ne tiene un foglio di calcolo: non è stato letto. Lascia solo ciò che riguarda il questionario e salvalo di nuovo.</translation>
    </message>
    <message>
        <source>Row %1 has more than %2 cells, more than a spreadsheet holds: the sheet was not read. Leave in it what is about the questionnaire, and save it again.</source>
        <translation>La riga %1 ha più di %2 celle, più di quante ne tiene un foglio di calcolo: il foglio non è stato letto. Lascia solo ciò che riguarda il questionario e salvalo di nuovo.</translation>
    </message>
    <message>
        <source>A cell of row %1 has more than %2 characters, more than a spreadsheet holds: the sheet was not read. Shorten that cell, and save the sheet again.</source>
        <translation>Una cella della riga %1 ha più di %2 caratteri, più di quanti ne tiene un foglio di calcolo: il foglio non è stato letto. Accorcia quella cella e salva di nuovo il foglio.</translation>
    </message>
    <message>
        <source>A text of the workbook has more than %1 characters, more than a spreadsheet holds: it was not read. Open it in the program it comes from, shorten that text and save it again.</source>
        <translation>Un testo della cartella di lavoro ha più di %1 caratteri, più di quanti ne tiene un foglio di calcolo: non è stata letta. Aprila nel programma da cui viene, accorcia quel testo e salvala di nuovo.</translation>
    </message>
    <message>
        <source>Up to row %1 the sheet takes more than %2 MB of memory, and no questionnaire is that large: it was not read. Leave in it what is about the questionnaire, and save it again.</source>
        <translation>Fino alla riga %1 il foglio occupa più di %2 MB di memoria, e nessun questionario è così grande: non è stato letto. Lascia solo ciò che riguarda il questionario e salvalo di nuovo.</translation>
    </message>
    <message>
        <source>The workbook takes more than %1 MB of memory before its first row, and no questionnaire is that large: it was not read. Copy the sheet into a new workbook and choose that.</source>
        <translation>La cartella di lavoro occupa più di %1 MB di memoria prima della sua prima riga, e nessun questionario è così grande: non è stata letta. Copia il foglio in una cartella di lavoro nuova e scegli quella.</translation>
    </message>
</context>
<context>
    <name>quaderno::SheetNumber</name>
    <message>
        <source>“%1” is not a number with a decimal dot</source>
        <translation>“%1” non è un numero con il punto decimale</translation>
    </message>
    <message>
        <source>“%1” may have decimals or thousands: write %2 or %3</source>
        <translation>“%1” può avere decimali o migliaia: scrivi %2 oppure %3</translation>
    </message>
</context>
<context>
    <name>quaderno::SheetReader</name>
    <message>
        <source>Sheet %1: %2</source>
        <translation>Foglio %1: %2</translation>
    </message>
    <message>
        <source>Sheet %1 is empty: its first row must hold the column names.</source>
        <translation>Il foglio %1 è vuoto: la prima riga deve contenere i nomi delle colonne.</translation>
    </message>
    <message>
        <source>Sheet %1 lacks the column “%2”.</source>
        <translation>Nel foglio %1 manca la colonna “%2”.</translation>
    </message>
    <message>
        <source>there are more cells than columns</source>
        <translation>ci sono più celle che colonne</translation>
    </message>
    <message>
        <source>the column “%1” is empty</source>
        <translation>la colonna “%1” è vuota</translation>
    </message>
    <message>
        <source>“%1” in column “%2” is not a whole number</source>
        <translation>“%1” nella colonna “%2” non è un numero intero</translation>
    </message>
    <message>
        <source>“%1” in column “%2” must be yes or no</source>
        <translation>“%1” nella colonna “%2” deve essere yes o no</translation>
    </message>
    <message>
        <source>Sheet %1, row %2: %3.</source>
        <translation>Foglio %1, riga %2: %3.</translation>
    </message>
    <message>
        <source>column “%1”: %2</source>
        <translation>colonna “%1”: %2</translation>
    </message>
</context>
<context>
    <name>quaderno::SideDock</name>
    <message>
        <source>Checks</source>
        <translation>Controlli</translation>
    </message>
    <message>
        <source>Cell card</source>
        <translation>Scheda del dato</translation>
    </message>
</context>
<context>
    <name>quaderno::SignsUsed</name>
    <message>
        <source>the phenomenon does not exist, or none was counted</source>
        <translation>il fenomeno non esiste, oppure è stato rilevato ma i casi non si sono verificati</translation>
    </message>
    <message>
        <source>the phenomenon exists, the figure is not known</source>
        <translation>il fenomeno esiste, ma i dati non si conoscono</translation>
    </message>
    <message>
        <source>less than half of the smallest unit shown</source>
        <translation>dato inferiore alla metà dell’ordine minimo considerato</translation>
    </message>
    <message>
        <source>figure corrected</source>
        <translation>dato rettificato</translation>
    </message>
    <message>
        <source>not available</source>
        <translation>non disponibile</translation>
    </message>
    <message>
        <source>confidential</source>
        <translation>riservato</translation>
    </message>
    <message>
        <source>not applicable</source>
        <translation>non pertinente</translation>
    </message>
    <message>
        <source>estimated</source>
        <translation>stimato</translation>
    </message>
    <message>
        <source>provisional</source>
        <translation>provvisorio</translation>
    </message>
    <message>
        <source>low reliability</source>
        <translation>poco affidabile</translation>
    </message>
    <message>
        <source>revised</source>
        <translation>rettificato</translation>
    </message>
    <message>
        <source>figure not available</source>
        <translation>dato non disponibile</translation>
    </message>
    <message>
        <source>imputed by the Region</source>
        <translation>imputato dalla Regione</translation>
    </message>
    <message>
        <source>doubtful</source>
        <translation>dubbio</translation>
    </message>
    <message>
        <source>applies</source>
        <translation>vale</translation>
    </message>
    <message>
        <source>does not apply</source>
        <translation>non vale</translation>
    </message>
    <message>
        <source>suppressed</source>
        <translation>riservato</translation>
    </message>
    <message>
        <source>cannot exist</source>
        <translation>non può esistere</translation>
    </message>
    <message>
        <source>figure to be checked</source>
        <translation>dato da verificare</translation>
    </message>
    <message>
        <source>data of the zone not available</source>
        <translation>dati della zona non disponibili</translation>
    </message>
</context>
<context>
    <name>quaderno::Slip</name>
    <message>
        <source>The two numbers have the same digits, two of them swapped.</source>
        <translation>I due numeri hanno le stesse cifre, due delle quali scambiate.</translation>
    </message>
    <message>
        <source>One number is ten times the other.</source>
        <translation>Un numero è dieci volte l’altro.</translation>
    </message>
    <message>
        <source>The two numbers differ in one digit.</source>
        <translation>I due numeri differiscono per una sola cifra.</translation>
    </message>
    <message>
        <source>With two digits swapped it would be %1, %2.</source>
        <comment>value, how near another year’s</comment>
        <translation>Con due cifre scambiate sarebbe %1, %2.</translation>
    </message>
    <message>
        <source>Divided by ten it would be %1, %2.</source>
        <comment>value, how near another year’s</comment>
        <translation>Diviso per dieci sarebbe %1, %2.</translation>
    </message>
    <message>
        <source>Multiplied by ten it would be %1, %2.</source>
        <comment>value, how near another year’s</comment>
        <translation>Moltiplicato per dieci sarebbe %1, %2.</translation>
    </message>
    <message>
        <source>With one digit changed it would be %1, %2.</source>
        <comment>value, how near another year’s</comment>
        <translation>Con una sola cifra diversa sarebbe %1, %2.</translation>
    </message>
    <message>
        <source>as in %1</source>
        <comment>year</comment>
        <translation>come nel %1</translation>
    </message>
    <message>
        <source>close to %1 in %2</source>
        <comment>value, year</comment>
        <translation>vicino a quello del %2 (%1)</translation>
    </message>
    <message>
        <source>It is the number of %1: it may come from that year’s column.</source>
        <translation>È lo stesso numero del %1: forse viene dalla colonna di quell’anno.</translation>
    </message>
    <message>
        <source>It is the number of “%1” in %2: it may have been meant for that field.</source>
        <translation>È lo stesso numero di “%1” nel %2: forse andava in quel campo.</translation>
    </message>
    <message>
        <source>The other way round they would be much as in %1 (%2 and %3): each may stand in the other’s field.</source>
        <translation>Scambiati di posto somiglierebbero a quelli del %1 (%2 e %3): forse ciascuno è nel campo dell’altro.</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <comment>question, sentence</comment>
        <translation>“%1”: %2</translation>
    </message>
</context>
<context>
    <name>quaderno::StartCard</name>
    <message>
        <source>&amp;Check and send…</source>
        <translation>Contro&amp;lla e invia…</translation>
    </message>
    <message>
        <source>Answers given</source>
        <translation>Risposte date</translation>
    </message>
    <message>
        <source>%1 of %2 answers</source>
        <translation>%1 risposte su %2</translation>
    </message>
    <message>
        <source>&amp;Read it</source>
        <translation>&amp;Leggilo</translation>
    </message>
    <message>
        <source>&amp;Begin: %1</source>
        <translation>&amp;Comincia da: %1</translation>
    </message>
    <message>
        <source>&amp;Resume at: %1</source>
        <translation>Ri&amp;prendi da: %1</translation>
    </message>
    <message>
        <source>Re&amp;open</source>
        <translation>Ri&amp;apri</translation>
    </message>
    <message>
        <source>%1 of %2 answers; what is blank may be left so</source>
        <translation>%1 risposte su %2; quelle che mancano sono facoltative</translation>
    </message>
    <message>
        <source>All years of this data set are published: you can read and print them. To fill in a new year, open the file that the Region sent you (File &gt; Open), or add the year: Survey &gt; Zones and years &gt; Add a year.</source>
        <translation>Gli anni di questo archivio sono tutti pubblicati: puoi leggerli e stamparli. Per compilare un anno nuovo apri il file che ti ha mandato la Regione (File &gt; Apri), oppure aggiungi l’anno: Raccolta &gt; Zone e anni &gt; Aggiungi un anno.</translation>
    </message>
</context>
<context>
    <name>quaderno::StatusLine</name>
    <message>
        <source>Saved at %1</source>
        <translation>Salvato alle %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>zone and year</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 of %2 answered</source>
        <translation>%1 risposte su %2</translation>
    </message>
    <message>
        <source>%1  ·  F9: more</source>
        <translation>%1  ·  F9: altro</translation>
    </message>
    <message>
        <source>%1: F8</source>
        <translation>%1: F8</translation>
    </message>
    <message>
        <source>Open elsewhere too</source>
        <translation>Aperto anche altrove</translation>
    </message>
    <message>
        <source>Another window or program has this file open: what it saves appears here within a second.</source>
        <translation>Un’altra finestra o un altro programma ha aperto questo file: ciò che salva compare qui entro un secondo.</translation>
    </message>
    <message>
        <source>Saved in local copy</source>
        <translation>Salvato in copia locale</translation>
    </message>
    <message numerus="yes">
        <source>%n answers are not saved: %1</source>
        <translation>
            <numerusform>%n risposta non è salvata: %1</numerusform>
            <numerusform>%n risposte non sono salvate: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quaderno::Store</name>
    <message>
        <source>The file %1 is not a Quaderno data file.</source>
        <translation>Il file %1 non è un archivio di Quaderno.</translation>
    </message>
    <message>
        <source>The file %1 was written by a newer Quaderno: update the program.</source>
        <translation>Il file %1 è di una versione più recente: aggiorna Quaderno.</translation>
    </message>
    <message>
        <source>The file %1 is of an older version: open it for writing once to update it.</source>
        <translation>Il file %1 è di una versione precedente: aprilo una volta in scrittura per aggiornarlo.</translation>
    </message>
    <message>
        <source>The file %1 does not hold the service “%2”.</source>
        <translation>Il file %1 non contiene il servizio “%2”.</translation>
    </message>
    <message>
        <source>There is no questionnaire of that zone and year.</source>
        <translation>Non c’è un questionario di quella zona e di quell’anno.</translation>
    </message>
    <message>
        <source>Writing was stopped: nothing has changed.</source>
        <translation>La scrittura è stata interrotta: nulla è cambiato.</translation>
    </message>
    <message>
        <source>it has no version</source>
        <translation>non ha una versione</translation>
    </message>
    <message>
        <source>“%1” is no state</source>
        <translation>“%1” non è uno stato</translation>
    </message>
    <message>
        <source>it names no service</source>
        <translation>non nomina nessun servizio</translation>
    </message>
    <message>
        <source>row %1 has no known zone or state</source>
        <translation>la riga %1 non ha una zona o uno stato noti</translation>
    </message>
    <message>
        <source>there are too many zones and years: %1 cells are the most that can be loaded</source>
        <translation>le zone e gli anni sono troppi: si possono leggere al massimo %1 celle</translation>
    </message>
    <message>
        <source>%1 is no year</source>
        <translation>%1 non è un anno</translation>
    </message>
    <message>
        <source>the status “%1” does not go with the value</source>
        <translation>lo stato “%1” non si accorda con il dato</translation>
    </message>
    <message>
        <source>The copy %1 is not whole: it is no backup.</source>
        <translation>La copia %1 non è integra: non vale come copia di sicurezza.</translation>
    </message>
    <message>
        <source>The file %1 is in use by %2: choose another name.</source>
        <translation>Il file %1 lo sta usando %2: scegli un altro nome.</translation>
    </message>
    <message>
        <source>a text stands where a number belongs, or a number where a text does</source>
        <translation>c’è un testo al posto di un numero, o un numero al posto di un testo</translation>
    </message>
    <message>
        <source>the kind of a remark is unknown</source>
        <translation>un’osservazione è di un tipo sconosciuto</translation>
    </message>
    <message>
        <source>a due date is no day</source>
        <translation>una scadenza non è un giorno</translation>
    </message>
    <message>
        <source>an answer is none of the choices of its question</source>
        <translation>una risposta non è tra quelle della sua domanda</translation>
    </message>
    <message>
        <source>Not saved: “%1” is none of the choices of “%2”.</source>
        <translation>Non salvato: “%1” non è tra le risposte di “%2”.</translation>
    </message>
</context>
<context>
    <name>quaderno::SubjectBar</name>
    <message>
        <source>Zone, year and search</source>
        <translation>Zona, anno e ricerca</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zona</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Anno</translation>
    </message>
</context>
<context>
    <name>quaderno::SurveyActs</name>
    <message>
        <source>Add a year</source>
        <translation>Aggiungi un anno</translation>
    </message>
    <message>
        <source>Year to add (each zone gets an empty questionnaire for it):</source>
        <translation>Anno da aggiungere (ogni zona riceve un questionario vuoto):</translation>
    </message>
    <message>
        <source>“%1” is not a year: write for example %2.</source>
        <translation>“%1” non è un anno: scrivi per esempio %2.</translation>
    </message>
    <message>
        <source>Add a zone</source>
        <translation>Aggiungi una zona</translation>
    </message>
    <message>
        <source>Name of the zone, as it is printed:</source>
        <translation>Nome della zona, come si stampa:</translation>
    </message>
    <message>
        <source>Due date</source>
        <translation>Scadenza</translation>
    </message>
    <message>
        <source>Day by which the questionnaires of %1 are to be sent (empty: none):</source>
        <translation>Giorno entro cui inviare i questionari del %1 (vuoto: nessuna scadenza):</translation>
    </message>
    <message>
        <source>“%1” is not a day: write for example 31/03/%2.</source>
        <translation>“%1” non è una data: scrivi per esempio 31/03/%2.</translation>
    </message>
    <message>
        <source>Change the year</source>
        <translation>Cambia l’anno</translation>
    </message>
    <message>
        <source>Year that the questionnaires now under %1 belong to:</source>
        <translation>Anno a cui si riferiscono i questionari del %1:</translation>
    </message>
    <message numerus="yes">
        <source>%1 %2: %n answers</source>
        <translation>
            <numerusform>%1 %2: %n risposta</numerusform>
            <numerusform>%1 %2: %n risposte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… e un altro</numerusform>
            <numerusform>… e altri %n</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Remove the year</source>
        <translation>&amp;Togli l’anno</translation>
    </message>
    <message>
        <source>Rename the zone</source>
        <translation>Rinomina la zona</translation>
    </message>
    <message>
        <source>&amp;Remove the zone</source>
        <translation>&amp;Togli la zona</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Aggiungi</translation>
    </message>
    <message>
        <source>&amp;Change</source>
        <translation>&amp;Cambia</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Rinomina</translation>
    </message>
    <message>
        <source>&amp;Set the date</source>
        <translation>&amp;Imposta la data</translation>
    </message>
    <message>
        <source>With the year %1 these go out of sight (undo, or adding the year again, brings them back):</source>
        <translation>Senza il %1 non si vedranno più (tornano se annulli l’operazione o aggiungi di nuovo l’anno):</translation>
    </message>
    <message>
        <source>With the zone %1 these go out of sight (undo, or adding the zone again, brings them back):</source>
        <translation>Senza la zona %1 non si vedranno più (tornano se annulli l’operazione o aggiungi di nuovo la zona):</translation>
    </message>
</context>
<context>
    <name>quaderno::TableBuilder</name>
    <message>
        <source>Estimated mean value</source>
        <translation>Valore medio stimato</translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 of %n zones</source>
        <translation>
            <numerusform>%1: %2 di %n zona</numerusform>
            <numerusform>%1: %2 di %n zone</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: as printed</source>
        <translation>%1: come a stampa</translation>
    </message>
    <message>
        <source>Mean value computed on: %1.</source>
        <translation>Valore medio calcolato su: %1.</translation>
    </message>
    <message>
        <source>Mean value as printed.</source>
        <translation>Valore medio come a stampa.</translation>
    </message>
    <message>
        <source>blank: never entered</source>
        <translation>vuoto: mai compilato</translation>
    </message>
</context>
<context>
    <name>quaderno::TableChanges</name>
    <message>
        <source>from 0</source>
        <comment>the year before was zero</comment>
        <translation>da 0</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>a change in per cent</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>nessun valore</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>year and value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>no value, and why</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>other zones</source>
        <comment>the means of two years rest on other zones</comment>
        <translation>zone diverse</translation>
    </message>
    <message>
        <source>The two means rest on different zones: they do not tell a change.</source>
        <translation>Le due medie sono di zone diverse: non dicono una variazione.</translation>
    </message>
    <message>
        <source>change on the year before</source>
        <translation>variazione sull’anno prima</translation>
    </message>
    <message>
        <source>= no change</source>
        <translation>= nessuna variazione</translation>
    </message>
    <message>
        <source>%1: the year before was 0, of which there is no percentage</source>
        <translation>%1: l’anno prima era 0, su cui non c’è percentuale</translation>
    </message>
    <message>
        <source>%1: the means of the two years rest on different zones</source>
        <translation>%1: le medie dei due anni si basano su zone diverse</translation>
    </message>
    <message>
        <source>with a year: that year has no value</source>
        <translation>con un anno: in quell’anno il dato manca</translation>
    </message>
    <message>
        <source>blank: never entered</source>
        <translation>vuoto: mai compilato</translation>
    </message>
</context>
<context>
    <name>quaderno::TableFoot</name>
    <message>
        <source>Italics: printed value, cannot be recomputed</source>
        <translation>Corsivo: valore a stampa, non ricalcolabile</translation>
    </message>
</context>
<context>
    <name>quaderno::TableModel</name>
    <message>
        <source>Zone</source>
        <translation>Zona</translation>
    </message>
    <message>
        <source>Changed after it was first entered.</source>
        <translation>Cambiato dopo la prima compilazione.</translation>
    </message>
</context>
<context>
    <name>quaderno::TableVerb</name>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <source>Writes table N.</source>
        <translation>Scrive la tabella N.</translation>
    </message>
</context>
<context>
    <name>quaderno::TablesPage</name>
    <message>
        <source>Chapters</source>
        <translation>Capitoli</translation>
    </message>
</context>
<context>
    <name>quaderno::Telling</name>
    <message>
        <source>Telephone call with %1, %2: %3</source>
        <comment>person, day, what was said</comment>
        <translation>Telefonata con %1, %2: %3</translation>
    </message>
    <message>
        <source>Remark of %1, %2: %3</source>
        <comment>who, day, remark</comment>
        <translation>Osservazione di %1, %2: %3</translation>
    </message>
    <message>
        <source>Sent back on %1</source>
        <comment>day</comment>
        <translation>Restituito il %1</translation>
    </message>
    <message>
        <source>Sent back on %1: %2</source>
        <comment>day, words</comment>
        <translation>Restituito il %1: %2</translation>
    </message>
</context>
<context>
    <name>quaderno::TemplateVerb</name>
    <message>
        <source>FILE</source>
        <translation>FILE</translation>
    </message>
    <message>
        <source>ZONE</source>
        <translation>ZONA</translation>
    </message>
    <message>
        <source>YEAR</source>
        <translation>ANNO</translation>
    </message>
    <message>
        <source>OUT.xlsx</source>
        <translation>FILE.xlsx</translation>
    </message>
    <message>
        <source>Writes a questionnaire as a workbook to fill in, which import takes back.</source>
        <translation>Scrive un questionario come cartella di lavoro da compilare, che si riporta nel programma con import.</translation>
    </message>
    <message>
        <source>A questionnaire is written as .xlsx: the name “%1” ends otherwise.</source>
        <translation>Un questionario si scrive in .xlsx: il nome “%1” ha un’altra estensione.</translation>
    </message>
</context>
<context>
    <name>quaderno::TextGrid</name>
    <message>
        <source>Reading was stopped: nothing has changed.</source>
        <translation>La lettura è stata interrotta: non è cambiato nulla.</translation>
    </message>
    <message>
        <source>This is no text: save the sheet as .xlsx, .ods or .csv and choose that file.</source>
        <translation>Questo non è un testo: salva il foglio come .xlsx, .ods o .csv e scegli quel file.</translation>
    </message>
</context>
<context>
    <name>quaderno::UndoActs</name>
    <message>
        <source>Undone: %1</source>
        <translation>Annullato: %1</translation>
    </message>
    <message>
        <source>Redone: %1</source>
        <translation>Ripetuto: %1</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>&amp;Annulla: %1</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annulla</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>&amp;Ripeti: %1</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Ripeti</translation>
    </message>
    <message>
        <source>%1 %2: from “%3” to “%4”</source>
        <translation>%1 %2: da “%3” a “%4”</translation>
    </message>
    <message>
        <source>“%1” is not about the questionnaire in view. If you go on, this changes:

%2</source>
        <translation>“%1” non riguarda il questionario che vedi. Se continui, cambia:

%2</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Continua</translation>
    </message>
    <message>
        <source>Not undone: %1</source>
        <translation>Non annullato: %1</translation>
    </message>
    <message>
        <source>Not redone: %1</source>
        <translation>Non ripetuto: %1</translation>
    </message>
</context>
<context>
    <name>quaderno::UnsavedAnswers</name>
    <message>
        <source>Not saved: its zone or year has been removed. Where that is there again, the answer is too.</source>
        <translation>Non salvato: la sua zona o il suo anno è stato tolto. Se torna, torna anche la risposta.</translation>
    </message>
    <message>
        <source>Not saved: somebody else has answered in the meantime. Look at both answers, then choose.</source>
        <translation>Non salvato: nel frattempo ha risposto qualcun altro. Guarda le due risposte, poi scegli.</translation>
    </message>
    <message>
        <source>Not saved: the questionnaire has been sent or closed in the meantime.</source>
        <translation>Non salvato: nel frattempo il questionario è stato inviato o chiuso.</translation>
    </message>
    <message>
        <source>Not saved: somebody else has explained the same in the meantime. Look at the warning, then write it again.</source>
        <translation>Non salvato: qualcun altro nel frattempo ha spiegato la stessa cosa. Guarda l’avviso e riscrivi la tua spiegazione.</translation>
    </message>
    <message>
        <source>Where somebody else has answered in the meantime the copy holds their answer, and yours as a text that is still to be confirmed: %1.</source>
        <translation>Dove nel frattempo ha risposto qualcun altro, la copia ha la sua risposta, e la tua come testo ancora da confermare: %1.</translation>
    </message>
    <message>
        <source>Where somebody else has answered in the meantime the copy holds their answer and not yours: %1.</source>
        <translation>Dove nel frattempo ha risposto qualcun altro, la copia ha la sua risposta e non la tua: %1.</translation>
    </message>
    <message numerus="yes">
        <source>The copy is without %n answers whose zone or year has been removed.</source>
        <translation>
            <numerusform>La copia è senza %n risposta: la sua zona o il suo anno sono stati tolti.</numerusform>
            <numerusform>La copia è senza %n risposte: le loro zone o i loro anni sono stati tolti.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quaderno::VariableFlaws</name>
    <message>
        <source>the bounds go in a circle: %1</source>
        <translation>i limiti si rincorrono in circolo: %1</translation>
    </message>
    <message>
        <source>the relevance goes in a circle: %1</source>
        <translation>le condizioni di relevant si rincorrono in circolo: %1</translation>
    </message>
    <message>
        <source>the least value, %1, is above the greatest, %2</source>
        <translation>il valore minimo, %1, supera il massimo, %2</translation>
    </message>
</context>
<context>
    <name>quaderno::Verbs</name>
    <message>
        <source>FILE</source>
        <translation>FILE</translation>
    </message>
    <message>
        <source>Opens the window, on this data set or on the one of last time.</source>
        <translation>Apre la finestra, su questo archivio o su quello dell’ultima volta.</translation>
    </message>
    <message>
        <source>Writes the version of the program.</source>
        <translation>Scrive la versione del programma.</translation>
    </message>
    <message>
        <source>Quaderno: the data of a social service, zone by zone, in tables, figures and one report.</source>
        <translation>Quaderno: i dati di un servizio sociale, zona per zona, in tabelle, in figure e in un quaderno da stampare.</translation>
    </message>
    <message>
        <source>Each command tells its options with --help. A command ends with 0 when all is well, 1 when there is something to look at, 2 for wrong usage, 3 when a file could not be read or written.</source>
        <translation>Le opzioni di ogni comando si leggono con --help. Un comando finisce con 0 quando va tutto bene, 1 quando c’è qualcosa da guardare, 2 quando è scritto male, 3 quando un file non si può leggere o scrivere.</translation>
    </message>
    <message>
        <source>Language of what is read and written, numbers too; Italian unless told.</source>
        <translation>Lingua di ciò che si legge e si scrive, numeri compresi; italiano se non si dice altro.</translation>
    </message>
    <message>
        <source>Writes this help.</source>
        <translation>Scrive questo testo di aiuto.</translation>
    </message>
    <message>
        <source>The data set to read; the edition that comes with the program unless told.</source>
        <translation>L’archivio da leggere; l’edizione fornita con il programma, se non si dice altro.</translation>
    </message>
    <message>
        <source>The years of the edition; all years of the data unless told.</source>
        <translation>Gli anni dell’edizione; tutti gli anni dei dati, se non si dice altro.</translation>
    </message>
    <message>
        <source>Y1-Y2</source>
        <translation>A1-A2</translation>
    </message>
    <message>
        <source>Columns for reading, or CSV; text unless told.</source>
        <translation>Colonne da leggere, oppure CSV; text se non si dice altro.</translation>
    </message>
    <message>
        <source>“%1” is no format: write text or csv.</source>
        <translation>“%1” non è un formato: scrivi text o csv.</translation>
    </message>
    <message>
        <source>Only one zone, given by its code.</source>
        <translation>Solo di una zona, indicata con il suo codice.</translation>
    </message>
    <message>
        <source>ZONE</source>
        <translation>ZONA</translation>
    </message>
    <message>
        <source>Only one year.</source>
        <translation>Solo di un anno.</translation>
    </message>
    <message>
        <source>YEAR</source>
        <translation>ANNO</translation>
    </message>
</context>
<context>
    <name>quaderno::Verification</name>
    <message>
        <source>The file %1 is not a Quaderno data file.</source>
        <translation>Il file %1 non è un archivio di Quaderno.</translation>
    </message>
    <message>
        <source>The file %1 was written by a newer Quaderno: update the program.</source>
        <translation>Il file %1 è di una versione più recente: aggiorna Quaderno.</translation>
    </message>
    <message>
        <source>The file %1 is of an older version: open it for writing once to update it.</source>
        <translation>Il file %1 è di una versione precedente: aprilo una volta in scrittura per aggiornarlo.</translation>
    </message>
    <message>
        <source>Table “%1”: %2.</source>
        <translation>Tabella “%1”: %2.</translation>
    </message>
    <message>
        <source>The answer %1 has the same version twice in its history.</source>
        <translation>La risposta %1 ha due volte la stessa versione nella sua storia.</translation>
    </message>
    <message>
        <source>The history of the answer %1 has a gap.</source>
        <translation>Nella storia della risposta %1 manca un passaggio.</translation>
    </message>
    <message>
        <source>The history of the answer %1 does not lead to what is stored.</source>
        <translation>La storia della risposta %1 non porta al valore salvato.</translation>
    </message>
    <message>
        <source>The questionnaire %1 is in another state than its last step has brought it to.</source>
        <translation>Il questionario %1 è in uno stato diverso da quello del suo ultimo passaggio.</translation>
    </message>
    <message>
        <source>The act %1 has no id.</source>
        <translation>L’operazione %1 è senza identificativo.</translation>
    </message>
    <message>
        <source>Several acts have the id %1.</source>
        <translation>Più operazioni hanno l’identificativo %1.</translation>
    </message>
    <message>
        <source>The act %1 is in a version of the edition that was published before it.</source>
        <translation>L’operazione %1 è in una versione dell’edizione pubblicata prima di essa.</translation>
    </message>
    <message>
        <source>The act %1 is in no version of the edition, though it came before one.</source>
        <translation>L’operazione %1 non è in nessuna versione dell’edizione, benché venga prima di una.</translation>
    </message>
    <message>
        <source>Row %1 of the history was replaced before it was written.</source>
        <translation>La riga %1 della storia risulta sostituita prima di essere scritta.</translation>
    </message>
    <message>
        <source>The act %1 has no readable time.</source>
        <translation>L’operazione %1 ha una data che non si legge.</translation>
    </message>
    <message>
        <source>The answer %1 is missing for a reason that there is not: “%2”.</source>
        <translation>La risposta %1 manca per un motivo che non esiste: “%2”.</translation>
    </message>
    <message>
        <source>The answer %1 has the reason “%2”, which is none of its status %3.</source>
        <translation>La risposta %1 ha il motivo “%2”, che non è del suo stato %3.</translation>
    </message>
    <message>
        <source>This program has no service “%1”: what its answers may be is not known.</source>
        <translation>Questo programma non ha il servizio “%1”: non si sa quali risposte siano possibili.</translation>
    </message>
    <message>
        <source>Table “%1”: the service has no code “%2”.</source>
        <translation>Tabella “%1”: il servizio non ha il codice “%2”.</translation>
    </message>
    <message>
        <source>The answer %1 has more decimals than its question keeps.</source>
        <translation>La risposta %1 ha più decimali di quelli della sua domanda.</translation>
    </message>
    <message>
        <source>The answer %1 holds the same choice twice.</source>
        <translation>La risposta %1 contiene due volte la stessa scelta.</translation>
    </message>
    <message>
        <source>Table “%1”: the name “%2” holds a letter that cannot be seen or printed (U+%3).</source>
        <translation>Tabella “%1”: il nome “%2” contiene un carattere che non si vede o non si può stampare (U+%3).</translation>
    </message>
    <message>
        <source>Table “%1”: the name “%2…” is longer than %3 letters.</source>
        <translation>Tabella “%1”: il nome “%2…” ha più di %3 caratteri.</translation>
    </message>
    <message>
        <source>Table “%1”: “%2” and “%3” look the same.</source>
        <translation>Tabella “%1”: “%2” e “%3” sembrano uguali.</translation>
    </message>
    <message>
        <source>it has no version</source>
        <translation>non ha una versione</translation>
    </message>
</context>
<context>
    <name>quaderno::VerifyVerb</name>
    <message>
        <source>FILE</source>
        <translation>FILE</translation>
    </message>
    <message>
        <source>Says whether a data file is whole: a line for each fault. Changes nothing.</source>
        <translation>Dice se un archivio è integro: una riga per ogni difetto. Non cambia niente.</translation>
    </message>
</context>
<context>
    <name>quaderno::WayStrip</name>
    <message>
        <source>&amp;Reopen</source>
        <translation>Ri&amp;apri</translation>
    </message>
    <message>
        <source>Take in re&amp;view</source>
        <translation>Pr&amp;endi in verifica</translation>
    </message>
    <message>
        <source>Send &amp;back…</source>
        <translation>Res&amp;tituisci…</translation>
    </message>
    <message>
        <source>A&amp;pprove</source>
        <translation>A&amp;pprova</translation>
    </message>
</context>
<context>
    <name>quaderno::WindowActions</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;File</translation>
    </message>
    <message>
        <source>&amp;New…</source>
        <translation>Nuo&amp;vo…</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Apri…</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>File &amp;recenti</translation>
    </message>
    <message>
        <source>Save a &amp;copy…</source>
        <translation>Salva una &amp;copia…</translation>
    </message>
    <message>
        <source>&amp;Export report…</source>
        <translation>Esp&amp;orta il quaderno…</translation>
    </message>
    <message>
        <source>Export &amp;table as PDF…</source>
        <translation>Esporta la &amp;tabella in PDF…</translation>
    </message>
    <message>
        <source>Export &amp;figure as PDF, SVG or PNG…</source>
        <translation>Esporta la &amp;figura in PDF, SVG o PNG…</translation>
    </message>
    <message>
        <source>Print f&amp;igure…</source>
        <translation>Stampa la fig&amp;ura…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Esci</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Modifica</translation>
    </message>
    <message>
        <source>&amp;Copy table</source>
        <translation>&amp;Copia la tabella</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Lingua</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>&amp;Preferenze…</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Vai</translation>
    </message>
    <message>
        <source>&amp;Questionnaire</source>
        <translation>&amp;Questionario</translation>
    </message>
    <message>
        <source>Questionnaire</source>
        <translation>Questionario</translation>
    </message>
    <message>
        <source>&amp;Tables and figures</source>
        <translation>&amp;Tabelle e figure</translation>
    </message>
    <message>
        <source>Tables and
figures</source>
        <comment>on a narrow button: two lines</comment>
        <translation>Tabelle
e figure</translation>
    </message>
    <message>
        <source>Previous zone</source>
        <translation>Zona precedente</translation>
    </message>
    <message>
        <source>Next zone</source>
        <translation>Zona seguente</translation>
    </message>
    <message>
        <source>Previous year</source>
        <translation>Anno precedente</translation>
    </message>
    <message>
        <source>Next year</source>
        <translation>Anno seguente</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Cerca</translation>
    </message>
    <message>
        <source>&amp;Survey</source>
        <translation>&amp;Raccolta</translation>
    </message>
    <message>
        <source>Add a &amp;year…</source>
        <translation>Aggiungi un &amp;anno…</translation>
    </message>
    <message>
        <source>Add a &amp;zone…</source>
        <translation>Aggiungi una &amp;zona…</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;iuto</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Scorciatoie da tastiera</translation>
    </message>
    <message>
        <source>&amp;About Quaderno</source>
        <translation>&amp;Informazioni su Quaderno</translation>
    </message>
    <message>
        <source>&amp;Missing: choose the reason…</source>
        <translation>&amp;Manca: scegli il motivo…</translation>
    </message>
    <message>
        <source>N&amp;ote and history…</source>
        <translation>N&amp;ota e storia…</translation>
    </message>
    <message>
        <source>Confirm as &amp;last year</source>
        <translation>Con&amp;ferma come l’anno scorso</translation>
    </message>
    <message>
        <source>Come &amp;back to it later</source>
        <translation>&amp;Torno dopo</translation>
    </message>
    <message>
        <source>&amp;Collection</source>
        <translation>&amp;Raccolta</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>Raccolta</translation>
    </message>
    <message>
        <source>&amp;Find a question</source>
        <translation>Trova una &amp;domanda</translation>
    </message>
    <message>
        <source>C&amp;hecks</source>
        <translation>Contro&amp;lli</translation>
    </message>
    <message>
        <source>C&amp;ell card</source>
        <translation>Sch&amp;eda del dato</translation>
    </message>
    <message>
        <source>Check and &amp;send…</source>
        <translation>Controlla e &amp;invia…</translation>
    </message>
    <message>
        <source>&amp;Reopen</source>
        <translation>&amp;Riapri</translation>
    </message>
    <message>
        <source>The service is &amp;absent</source>
        <translation>Il servizio &amp;non c’è</translation>
    </message>
    <message>
        <source>The zone is &amp;not in the survey</source>
        <translation>La zona n&amp;on è in rilevazione</translation>
    </message>
    <message>
        <source>&amp;Due date…</source>
        <translation>&amp;Scadenza…</translation>
    </message>
    <message>
        <source>About this &amp;question</source>
        <translation>Spiegazione della &amp;domanda</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Inizio</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Inizio</translation>
    </message>
    <message>
        <source>&amp;Import from a spreadsheet…</source>
        <translation>&amp;Importa da foglio di calcolo…</translation>
    </message>
    <message>
        <source>Te&amp;mplate for a spreadsheet…</source>
        <translation>&amp;Modello per foglio di calcolo…</translation>
    </message>
    <message>
        <source>Export &amp;questionnaire as PDF</source>
        <translation>Esporta il &amp;questionario in PDF</translation>
    </message>
    <message>
        <source>&amp;Empty, to fill in by hand…</source>
        <translation>&amp;Vuoto, da compilare a mano…</translation>
    </message>
    <message>
        <source>&amp;Filled in…</source>
        <translation>&amp;Compilato…</translation>
    </message>
    <message>
        <source>With last year’s answers &amp;beside…</source>
        <translation>Con le risposte dell’anno &amp;prima…</translation>
    </message>
    <message>
        <source>Print questio&amp;nnaire…</source>
        <translation>Stampa il questio&amp;nario…</translation>
    </message>
    <message>
        <source>Export &amp;history of the answers…</source>
        <translation>Esporta &amp;la storia delle risposte…</translation>
    </message>
    <message>
        <source>Export report &amp;as</source>
        <translation>Esporta il qua&amp;derno come</translation>
    </message>
    <message>
        <source>Export e&amp;rrata sheet…</source>
        <translation>Esporta l’errata corri&amp;ge…</translation>
    </message>
    <message>
        <source>&amp;Audit of the edition</source>
        <translation>&amp;Verifica dell’edizione</translation>
    </message>
    <message>
        <source>Audit of
the edition</source>
        <comment>on a narrow button: two lines</comment>
        <translation>Verifica
edizione</translation>
    </message>
    <message>
        <source>C&amp;omparison</source>
        <translation>C&amp;onfronto</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Confronto</translation>
    </message>
    <message>
        <source>Chec&amp;ks of all zones</source>
        <translation>Controlli di tutte le &amp;zone</translation>
    </message>
    <message>
        <source>Checks</source>
        <comment>place</comment>
        <translation>Controlli</translation>
    </message>
    <message>
        <source>Take in re&amp;view</source>
        <translation>Prendi in &amp;verifica</translation>
    </message>
    <message>
        <source>Send &amp;back…</source>
        <translation>Restit&amp;uisci…</translation>
    </message>
    <message>
        <source>A&amp;pprove</source>
        <translation>Approva il &amp;questionario</translation>
    </message>
    <message>
        <source>Re&amp;mark on the question…</source>
        <translation>Oss&amp;ervazione sulla domanda…</translation>
    </message>
    <message>
        <source>Record a &amp;call…</source>
        <translation>Annota te&amp;lefonata…</translation>
    </message>
    <message>
        <source>C&amp;ontacts…</source>
        <translation>&amp;Contatti…</translation>
    </message>
    <message>
        <source>Approve those &amp;without findings…</source>
        <translation>&amp;Approva quelli senza segnalazioni…</translation>
    </message>
    <message>
        <source>P&amp;ublish the edition…</source>
        <translation>&amp;Pubblica l’edizione…</translation>
    </message>
    <message>
        <source>Di&amp;fferences between versions…</source>
        <translation>&amp;Differenze tra versioni…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Stampa…</translation>
    </message>
    <message>
        <source>&amp;Texts and notes…</source>
        <translation>&amp;Testi e note…</translation>
    </message>
    <message>
        <source>&amp;Zones and years</source>
        <translation>&amp;Zone e anni</translation>
    </message>
    <message>
        <source>&amp;Change the year in view…</source>
        <translation>&amp;Cambia l’anno che vedi…</translation>
    </message>
    <message>
        <source>&amp;Remove the year in view…</source>
        <translation>&amp;Togli l’anno che vedi…</translation>
    </message>
    <message>
        <source>Re&amp;name the zone in view…</source>
        <translation>Ri&amp;nomina la zona che vedi…</translation>
    </message>
    <message>
        <source>Re&amp;move the zone in view…</source>
        <translation>T&amp;ogli la zona che vedi…</translation>
    </message>
    <message>
        <source>Make a &amp;backup</source>
        <translation>Crea una copia di sicure&amp;zza</translation>
    </message>
    <message>
        <source>Re&amp;store…</source>
        <translation>Ri&amp;pristina…</translation>
    </message>
</context>
<context>
    <name>quaderno::WordsDialog</name>
    <message>
        <source>Texts and notes</source>
        <translation>Testi e note</translation>
    </message>
    <message>
        <source>&amp;Texts of the chapters</source>
        <translation>&amp;Testi dei capitoli</translation>
    </message>
    <message>
        <source>&amp;Notes under the tables</source>
        <translation>&amp;Note sotto le tabelle</translation>
    </message>
    <message>
        <source>Paragraphs</source>
        <translation>Paragrafi</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a text and its language</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Computed when the text was written</source>
        <translation>Calcolato quando il testo è stato scritto</translation>
    </message>
    <message>
        <source>Computed now</source>
        <translation>Calcolato adesso</translation>
    </message>
    <message>
        <source>Text of the Region</source>
        <translation>Testo della Regione</translation>
    </message>
    <message>
        <source>&amp;Keep this text</source>
        <translation>&amp;Conserva questo testo</translation>
    </message>
    <message>
        <source>Back to the &amp;computed text</source>
        <translation>T&amp;orna al testo calcolato</translation>
    </message>
    <message>
        <source>%1, paragraph %2</source>
        <translation>%1, paragrafo %2</translation>
    </message>
    <message>
        <source> – data changed: read again</source>
        <translation> – dati cambiati: rileggi</translation>
    </message>
    <message>
        <source> – edited</source>
        <translation> – modificato</translation>
    </message>
    <message>
        <source>Table of</source>
        <translation>Tabella di</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zona</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Anno</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Table &amp;of:</source>
        <translation>Ta&amp;bella di:</translation>
    </message>
    <message>
        <source>&amp;Zone:</source>
        <translation>&amp;Zona:</translation>
    </message>
    <message>
        <source>whole table</source>
        <translation>tutta la tabella</translation>
    </message>
    <message>
        <source>&amp;Year:</source>
        <translation>&amp;Anno:</translation>
    </message>
    <message>
        <source>all years</source>
        <translation>tutti gli anni</translation>
    </message>
    <message>
        <source>&amp;Add as a new note</source>
        <translation>A&amp;ggiungi come nuova nota</translation>
    </message>
    <message>
        <source>&amp;Change the note</source>
        <translation>&amp;Cambia la nota</translation>
    </message>
    <message>
        <source>&amp;Delete the note</source>
        <translation>&amp;Elimina la nota</translation>
    </message>
    <message>
        <source>Note added</source>
        <translation>Nota aggiunta</translation>
    </message>
    <message>
        <source>Note changed</source>
        <translation>Nota cambiata</translation>
    </message>
    <message>
        <source>Note deleted</source>
        <translation>Nota eliminata</translation>
    </message>
    <message>
        <source>A note is printed in both languages: write it in Italian and in English.</source>
        <translation>Una nota si stampa nelle due lingue: scrivila in italiano e in inglese.</translation>
    </message>
    <message>
        <source>&amp;Leave the note unwritten</source>
        <translation>&amp;Lascia perdere la nota</translation>
    </message>
    <message>
        <source>(nothing)</source>
        <translation>(niente)</translation>
    </message>
    <message>
        <source>%1 has changed this in the meantime (%2): %3</source>
        <comment>who, when, what stands there now</comment>
        <translation>Nel frattempo %1 ha cambiato questo testo (%2): %3</translation>
    </message>
    <message>
        <source>This was changed in the meantime: %1</source>
        <comment>what stands there now</comment>
        <translation>Questo testo nel frattempo è cambiato: %1</translation>
    </message>
    <message>
        <source> – typed, not kept yet</source>
        <translation> – scritto, non ancora salvato</translation>
    </message>
    <message>
        <source>the text of “%1”</source>
        <comment>a chapter; in a sentence</comment>
        <translation>il testo di “%1”</translation>
    </message>
    <message>
        <source>What you have written is not saved. It is kept on this computer and stands here again when you come back.</source>
        <translation>Quello che hai scritto non è salvato. Resta su questo computer, e lo ritrovi qui quando torni.</translation>
    </message>
    <message>
        <source>&amp;Close all the same</source>
        <translation>&amp;Chiudi comunque</translation>
    </message>
    <message>
        <source>the note under the table</source>
        <comment>in a sentence</comment>
        <translation>la nota sotto la tabella</translation>
    </message>
</context>
<context>
    <name>quaderno::WorkbookFailure</name>
    <message>
        <source>The workbook is damaged: open it in the program it comes from and save it again.</source>
        <translation>La cartella di lavoro è danneggiata: aprila nel programma da cui viene e salvala di nuovo.</translation>
    </message>
    <message>
        <source>The workbook is built of elements more than %1 deep, or with more than %2 attributes, and no program writes it so: it was not read. Open it in the program it comes from and save it again.</source>
        <translation>La cartella di lavoro è fatta di elementi annidati oltre %1 livelli, o con più di %2 attributi, e nessun programma la scrive così: non è stata letta. Aprila nel programma da cui viene e salvala di nuovo.</translation>
    </message>
    <message>
        <source>Reading was stopped: nothing has changed.</source>
        <translation>La lettura è stata interrotta: nulla è cambiato.</translation>
    </message>
    <message>
        <source>The workbook has more than %1 sheets: copy the one that matters into a new workbook and choose that.</source>
        <translation>La cartella di lavoro ha più di %1 fogli: copia quello che conta in una cartella di lavoro nuova e scegli quella.</translation>
    </message>
    <message>
        <source>The workbook has a password: save it without one and choose it again.</source>
        <translation>La cartella di lavoro ha una password: salvala senza e sceglila di nuovo.</translation>
    </message>
</context>
<context>
    <name>quaderno::Workspace</name>
    <message>
        <source>%1, %2</source>
        <comment>zone, year</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>quaderno::XlsReader</name>
    <message>
        <source>This old Excel file (.xls) cannot be read: open it with Excel or LibreOffice, save it as .xlsx and choose that file.</source>
        <translation>Questo vecchio file di Excel (.xls) non si può leggere: aprilo con Excel o LibreOffice, salvalo come .xlsx e scegli quel file.</translation>
    </message>
</context>
<context>
    <name>quaderno::XlsxReader</name>
    <message>
        <source>This is no workbook of Excel or LibreOffice: save the sheet as .xlsx, .ods or .csv and choose that file.</source>
        <translation>Non è una cartella di lavoro di Excel o LibreOffice: salva il foglio come .xlsx, .ods o .csv e scegli quel file.</translation>
    </message>
</context>
<context>
    <name>quaderno::ZipParts</name>
    <message>
        <source>The file is damaged: open it in the program it comes from and save it again.</source>
        <translation>Il file è danneggiato: aprilo nel programma da cui viene e salvalo di nuovo.</translation>
    </message>
    <message>
        <source>The file has a password: save it without one and choose it again.</source>
        <translation>Il file ha una password: salvalo senza e sceglilo di nuovo.</translation>
    </message>
    <message>
        <source>The file unpacks to more than %1 MB, and no questionnaire is that large: it was not read.</source>
        <translation>Il file contiene più di %1 MB, e nessun questionario è così grande: non è stato letto.</translation>
    </message>
    <message>
        <source>The file has more than %1 parts, and no workbook has as many: it was not read.</source>
        <translation>Il file ha più di %1 parti, e nessuna cartella di lavoro ne ha tante: non è stato letto.</translation>
    </message>
</context>
<context>
    <name>quaderno::ZoneProfile</name>
    <message>
        <source>Zone profile: %1, %2</source>
        <comment>zone, years</comment>
        <translation>Scheda di zona: %1, %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>rank, among so many</comment>
        <translation>%1 su %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>what, and in which years</comment>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>with %n others</source>
        <comment>in the same place</comment>
        <translation>
            <numerusform>con un’altra</numerusform>
            <numerusform>con altre %n</numerusform>
        </translation>
    </message>
    <message>
        <source>only zone</source>
        <comment>in the place of a rank: no other has a value</comment>
        <translation>unica zona</translation>
    </message>
</context>
</TS>
