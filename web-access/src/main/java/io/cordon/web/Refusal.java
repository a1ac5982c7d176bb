package io.cordon.web;

/**
 * Why a request is not answered.
 *
 * @param status of HTTP
 * @param sentence for the person behind the request
 */
record Refusal(int status, String sentence) {
  private static final int BAD_REQUEST = 400;
  private static final int FORBIDDEN = 403;
  private static final int MISDIRECTED = 421;

  static Refusal malformed(String sentence) {
    return new Refusal(BAD_REQUEST, sentence);
  }

  static Refusal forbidden(String sentence) {
    return new Refusal(FORBIDDEN, sentence);
  }

  static Refusal misdirected(String sentence) {
    return new Refusal(MISDIRECTED, sentence);
  }
}
