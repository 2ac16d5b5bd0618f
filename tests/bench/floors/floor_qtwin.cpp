// Floor program of the Quaderno project, from its measuring kit; it does only the unavoidable part of the work. Kept as it was.
// bare Qt 6 Widgets window: one table of the report (29 x 5) in a QTableWidget, nothing else; start-up floor of the toolkit. usage: floor_qtwin report.tsv
#include <QApplication>
#include <QMainWindow>
#include <QTableWidget>
#include <QFile>
int main(int a, char **v) { QApplication app(a, v); QMainWindow w; w.setWindowTitle("floor_qtwin"); auto *t = new QTableWidget(0, 5); w.setCentralWidget(t); QFile f(v[1]); if (!f.open(QIODevice::ReadOnly)) return 1; int n = 0;
  while (!f.atEnd()) { auto L = QString::fromUtf8(f.readLine()).trimmed().split('\t'); if (L[0] == "T") { if (n++) break; continue; } int r = t->rowCount(); t->setRowCount(r + 1); for (int j = 1; j < L.size(); ++j) t->setItem(r, j - 1, new QTableWidgetItem(L[j])); }
  w.resize(900, 700); w.show(); return app.exec(); }
