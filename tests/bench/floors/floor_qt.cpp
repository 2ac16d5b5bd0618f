// Floor program of the Quaderno project, from its measuring kit; it does only the unavoidable part of the work. Kept as it was.
// bare Qt 6: the same 44 pages drawn with QPainter on QPdfWriter, nothing else. usage: floor_qt report.tsv out.pdf
#include <QGuiApplication>
#include <QPdfWriter>
#include <QPainter>
#include <QFile>
#include <vector>
struct Bar { QString n, t; double v; };
int main(int a, char **v) {
  if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
  QGuiApplication app(a, v);
  QFile f(v[1]); if (!f.open(QIODevice::ReadOnly)) return 1;
  QPdfWriter w(v[2]); w.setPageSize(QPageSize(QPageSize::A4)); w.setPageMargins(QMarginsF()); w.setResolution(72 * 20);
  QPainter p(&w); p.scale(20, 20);
  auto font = [](int px, bool b) { QFont x("DejaVu Sans"); x.setPixelSize(px); x.setBold(b); return x; };
  const QFont f8 = font(8, false), b8 = font(8, true), b10 = font(10, true);
  double y = 0; bool open = false; std::vector<Bar> B;
  auto flush = [&] { if (B.empty()) return; double mx = 0; for (auto &b : B) mx = qMax(mx, b.v); y = 72; p.setFont(f8);
    for (size_t i = 0; i < B.size(); ++i, y += 20) { double l = B[i].v > 0 ? 330 * B[i].v / mx : 0; p.setPen(Qt::black);
      p.drawText(QRectF(40, y - 10, 150, 12), Qt::AlignRight, B[i].n); p.drawText(QPointF(198 + l, y), B[i].t);
      p.fillRect(QRectF(194, y - 9, l, 12), i + 1 == B.size() ? QColor(191, 0, 0) : QColor(69, 115, 196)); } B.clear(); };
  while (!f.atEnd()) { const auto L = QString::fromUtf8(f.readLine()).chopped(1).split('\t');
    if (L[0] == "T" || L[0] == "C") { flush(); if (open) w.newPage(); open = true; p.setPen(Qt::black); p.setFont(b10); p.drawText(QPointF(45, 47), L[0] == "T" ? "Tab. " + L[1] + " – " + L[2] : L[2]); y = 72; }
    else if (L[0] == "R") { p.setFont(y == 72 || L[1].startsWith("Valore") ? b8 : f8); p.drawText(QPointF(48, y), L[1]);
      for (int j = 2; j < L.size(); ++j) p.drawText(QRectF(290 + (j - 1) * 62 - 60, y - 8, 60, 12), Qt::AlignRight, L[j]);
      p.setPen(QPen(Qt::black, .4)); p.drawLine(QPointF(45, y + 5), QPointF(545, y + 5)); p.setPen(Qt::black); y += 18; }
    else B.push_back({L[1], L[3], L[2] == "NA" ? -1 : L[2].toDouble()}); }
  flush(); p.end(); return 0; }
