package io.github.mwinspector.text;

import java.util.List;

/** Secrets that are known by their own form, wherever they stand. */
final class SecretTokens {
  private static final int PEM_LONGEST = 65_536;

  /**
   * How the tokens of one issuer begin.
   *
   * @param prefix as issued
   * @param least how many token chars follow at least
   */
  private record Issued(String prefix, int least) {}

  /** Prefixes as their issuers document them for secret scanning. */
  private static final List<Issued> ISSUED =
      List.of(
          new Issued("ghp_", 30),
          new Issued("gho_", 30),
          new Issued("ghu_", 30),
          new Issued("ghs_", 30),
          new Issued("ghr_", 30),
          new Issued("github_pat_", 20),
          new Issued("glpat-", 18),
          new Issued("xoxb-", 10),
          new Issued("xoxp-", 10),
          new Issued("xoxa-", 10),
          new Issued("xoxr-", 10),
          new Issued("xoxs-", 10),
          new Issued("xapp-", 10),
          new Issued("sk_live_", 16),
          new Issued("sk_test_", 16),
          new Issued("rk_live_", 16),
          new Issued("rk_test_", 16),
          new Issued("whsec_", 16),
          new Issued("AIza", 35),
          new Issued("ya29.", 20),
          new Issued("GOCSPX-", 20),
          new Issued("npm_", 30),
          new Issued("pypi-", 40),
          new Issued("dckr_pat_", 20),
          new Issued("SG.", 40),
          new Issued("sk-ant-", 20),
          new Issued("sk-proj-", 20),
          new Issued("hf_", 30),
          new Issued("dop_v1_", 40),
          new Issued("shpat_", 30),
          new Issued("hvs.", 20),
          new Issued("ATATT3", 30),
          new Issued("NRAK-", 20),
          new Issued("glsa_", 30),
          new Issued("IQoJb3JpZ2lu", 40),
          new Issued("FwoGZXIvYXdz", 40),
          new Issued("FQoGZXIvYXdz", 40));

  private SecretTokens() {}

  /** The end of the token that starts here, or {@code start} when none does. */
  static int end(String text, int start) {
    if (keyId(text, start)) {
      return start + 20;
    }
    for (Issued issued : ISSUED) {
      if (text.startsWith(issued.prefix, start)) {
        int least = start + issued.prefix.length() + issued.least;
        int end = tokenEnd(text, start, least);
        return end >= least ? tokenEnd(text, start, text.length()) : start;
      }
    }
    return start;
  }

  /** Whether an AWS access key id stands here, long-lived or temporary. */
  static boolean keyId(String text, int start) {
    if (!text.startsWith("AKIA", start) && !text.startsWith("ASIA", start)) {
      return false;
    }
    int end = start;
    while (end < text.length() && end < start + 21 && upperOrDigit(text.charAt(end))) {
      end++;
    }
    return end == start + 20 && (end == text.length() || !Character.isLetter(text.charAt(end)));
  }

  /** The end of a JSON web token that starts here, or {@code start}: three parts apart by dots. */
  static int webTokenEnd(String text, int start) {
    if (!text.startsWith("eyJ", start)) {
      return start;
    }
    int head = partEnd(text, start);
    if (head - start < 12 || head >= text.length() || text.charAt(head) != '.') {
      return start;
    }
    int body = partEnd(text, head + 1);
    if (body - head < 12) {
      return start;
    }
    boolean signed = body < text.length() && text.charAt(body) == '.';
    return signed ? partEnd(text, body + 1) : body;
  }

  /** The end of a private key's PEM block that starts here, or {@code start}. */
  static int pemEnd(String text, int start) {
    int title = Math.min(text.length(), start + 64);
    int dashes = text.substring(start + 10, title).indexOf("-----");
    if (dashes < 0 || !text.substring(start, start + 10 + dashes).contains("PRIVATE KEY")) {
      return start;
    }
    int limit = Math.min(text.length(), start + PEM_LONGEST);
    int end = text.substring(start, limit).indexOf("-----END ", 10);
    if (end < 0) {
      return limit;
    }
    int close = text.substring(start, Math.min(limit, start + end + 64)).indexOf("-----", end + 9);
    return close < 0 ? Math.min(limit, start + end + 9) : start + close + 5;
  }

  /**
   * Whether a secret access key stands here: exactly 40 chars of base 64, letters of both cases.
   */
  static boolean accessKey(String text, int start) {
    int end = tokenEnd(text, start, start + 41);
    return end == start + 40 && mixed(text.substring(start, end));
  }

  /** Upper and lower case letters and digits together, as random text has and words have not. */
  static boolean mixed(String token) {
    return token.chars().anyMatch(c -> c >= 'A' && c <= 'Z')
        && token.chars().anyMatch(c -> c >= 'a' && c <= 'z')
        && token.chars().anyMatch(c -> c >= '0' && c <= '9');
  }

  /** The end of the run of base 64 and token chars, not beyond {@code limit}. */
  static int tokenEnd(String text, int start, int limit) {
    int end = start;
    while (end < text.length() && end < limit && tokenChar(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static int partEnd(String text, int start) {
    int end = start;
    while (end < text.length() && urlSafe(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean tokenChar(char c) {
    return urlSafe(c) || c == '+' || c == '/' || c == '=' || c == '.' || c == '%';
  }

  private static boolean urlSafe(char c) {
    return upperOrDigit(c) || (c >= 'a' && c <= 'z') || c == '-' || c == '_';
  }

  private static boolean upperOrDigit(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }
}
