/* RSI 14, ATR 14, Bollinger 20/2 and SMA 20 over one million bars: the plain loops that our own
 * are measured against. Bollinger twice: from running sums of x and x squared, as is often done and
 * as loses all digits at tiny and huge prices; and in two passes over each window, which keeps them.
 *
 *   cc -O3 -o indicators indicators.c -lm && ./indicators BARS RUNS
 *
 * Prints the median nanoseconds of a run with either, and a sum so that nothing is left out. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static double *column(long bars) {
  double *made = malloc(sizeof(double) * (size_t)bars);
  if (made == NULL) exit(1);
  return made;
}

static void rsi(const double *close, long bars, int n, double *out) {
  double up = 0, down = 0, share = 1.0 / n;
  for (long i = 1; i < bars; i++) {
    double change = close[i] - close[i - 1];
    double gain = change > 0 ? change : 0, loss = change < 0 ? -change : 0;
    if (i <= n) {
      up += gain / n;
      down += loss / n;
    } else {
      up = up + (gain - up) * share;
      down = down + (loss - down) * share;
    }
    if (i >= n) out[i] = up + down > 0 ? 100 * up / (up + down) : NAN;
  }
}

static void atr(const double *high, const double *low, const double *close, long bars, int n,
                double *out) {
  double mean = 0, share = 1.0 / n;
  for (long i = 1; i < bars; i++) {
    double range = high[i] - low[i];
    double above = fabs(high[i] - close[i - 1]), below = fabs(low[i] - close[i - 1]);
    if (above > range) range = above;
    if (below > range) range = below;
    mean = i <= n ? mean + range / n : mean + (range - mean) * share;
    if (i >= n) out[i] = mean;
  }
}

static void bollinger_running(const double *close, long bars, int n, double width, double *middle,
                              double *upper, double *lower) {
  double sum = 0, square = 0, share = 1.0 / n;
  for (long i = 0; i < bars; i++) {
    sum += close[i];
    square += close[i] * close[i];
    if (i >= n) {
      sum -= close[i - n];
      square -= close[i - n] * close[i - n];
    }
    if (i >= n - 1) {
      double mean = sum * share, variance = square * share - mean * mean;
      double wide = width * sqrt(variance > 0 ? variance : 0);
      middle[i] = mean;
      upper[i] = mean + wide;
      lower[i] = mean - wide;
    }
  }
}

static void bollinger(const double *close, long bars, int n, double width, double *middle,
                      double *upper, double *lower) {
  for (long i = n - 1; i < bars; i++) {
    const double *window = close + i - n + 1;
    double sum = 0, square = 0;
    for (int k = 0; k < n; k++) sum += window[k];
    double mean = sum / n;
    for (int k = 0; k < n; k++) square += (window[k] - mean) * (window[k] - mean);
    double wide = width * sqrt(square / n);
    middle[i] = mean;
    upper[i] = mean + wide;
    lower[i] = mean - wide;
  }
}

static void sma(const double *close, long bars, int n, double *out) {
  double sum = 0;
  for (long i = 0; i < bars; i++) {
    sum += close[i];
    if (i >= n) sum -= close[i - n];
    if (i >= n - 1) out[i] = sum / n;
  }
}

static int ascending(const void *a, const void *b) {
  double one = *(const double *)a, other = *(const double *)b;
  return one < other ? -1 : one > other;
}

int main(int count, char **words) {
  long bars = count > 1 ? atol(words[1]) : 1000000;
  int runs = count > 2 ? atoi(words[2]) : 15;
  double *high = column(bars), *low = column(bars), *close = column(bars);
  double *out[6];
  for (int i = 0; i < 6; i++) out[i] = column(bars);
  unsigned long long state = 42;
  double price = 100;
  for (long i = 0; i < bars; i++) {
    state = state * 6364136223846793005ULL + 1442695040888963407ULL;
    double next = price * exp(0.01 * ((double)(state >> 11) / 9007199254740992.0 - 0.5));
    high[i] = (next > price ? next : price) * 1.001;
    low[i] = (next < price ? next : price) * 0.999;
    close[i] = price = next;
  }
  double *times = column(runs), median[2], sum = 0;
  for (int careful = 0; careful < 2; careful++) {
    for (int run = 0; run < runs; run++) {
      struct timespec before, after;
      clock_gettime(CLOCK_MONOTONIC, &before);
      rsi(close, bars, 14, out[0]);
      atr(high, low, close, bars, 14, out[1]);
      if (careful) {
        bollinger(close, bars, 20, 2, out[2], out[3], out[4]);
      } else {
        bollinger_running(close, bars, 20, 2, out[2], out[3], out[4]);
      }
      sma(close, bars, 20, out[5]);
      clock_gettime(CLOCK_MONOTONIC, &after);
      times[run] = (after.tv_sec - before.tv_sec) * 1e9 + (after.tv_nsec - before.tv_nsec);
      for (int i = 0; i < 6; i++) sum += out[i][bars - 1 - run];
    }
    qsort(times, (size_t)runs, sizeof(double), ascending);
    median[careful] = times[runs / 2];
  }
  printf("%.0f %.0f %.6f\n", median[0], median[1], sum);
  return 0;
}
