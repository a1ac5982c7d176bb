package io.cordon.datagen.act;

/**
 * The program that a request came through.
 *
 * @param key ids that clouds give it are drawn from it
 * @param name for example {@code Edge}, or the name of an application
 * @param userAgent as a browser or script sends it; writers choose the cloud's own for its clients
 */
public record Program(long key, Kind kind, String name, String version, String userAgent) {

  /** What sort of program it is. */
  public enum Kind {
    BROWSER,
    MOBILE_APP,
    /** The cloud's own client that keeps a folder of a computer in step. */
    SYNC_CLIENT,
    /** An office program on a computer. */
    DESKTOP_APP,
    /** The cloud's office suite on the web, which fetches files in its users' names. */
    WEB_SUITE,
    /** The cloud's own maker of preview pictures. */
    PREVIEW_SERVICE,
    /** A program of a third party that its users allowed to act in their names. */
    DELEGATED_APP,
    /** A program of the organisation with an identity of its own. */
    SERVICE,
    /** A command line tool. */
    SCRIPT
  }
}
