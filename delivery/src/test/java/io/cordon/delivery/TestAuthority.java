package io.cordon.delivery;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.List;
import javax.net.ServerSocketFactory;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * A certificate authority of its own, made by the JDK's keytool: what a client trusts, and what it
 * issues to servers.
 */
public final class TestAuthority {
  /** The password of every key store here. */
  public static final String PASSWORD = "changeit";

  /** The names by which a test reaches a server on this machine. */
  public static final String THIS_MACHINE = "dns:localhost,ip:127.0.0.1";

  private static final String ALIAS = "authority";
  private static final String SERVER = "server";

  private final Path directory;
  private final Path store;
  private final Path pem;
  private int issued;

  private TestAuthority(Path directory, String name) {
    this.directory = directory;
    store = directory.resolve(name + ".p12");
    pem = directory.resolve(name + ".pem");
  }

  /**
   * A server's key with its certificate.
   *
   * @param store PKCS12 with {@link #PASSWORD}, as a Kafka broker reads it
   */
  public record ServerKey(Path store) {

    /** TLS sockets of a server with this key. */
    public ServerSocketFactory sockets() throws IOException, GeneralSecurityException {
      KeyManagerFactory factory =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      factory.init(load(store), PASSWORD.toCharArray());
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(factory.getKeyManagers(), null, null);
      return context.getServerSocketFactory();
    }
  }

  /**
   * A new authority.
   *
   * @param name of its files in the directory
   */
  public static TestAuthority create(Path directory, String name)
      throws IOException, InterruptedException {
    TestAuthority authority = new TestAuthority(directory, name);
    authority.keytool(ALIAS, "-genkeypair", "-keyalg", "EC", "-dname", "CN=" + name, "-ext", "bc");
    authority.keytool(ALIAS, "-exportcert", "-rfc", "-file", authority.pem.toString());
    return authority;
  }

  /** Its certificate: what a client has to trust. */
  public Path pem() {
    return pem;
  }

  /** Its certificate as PKCS12, with {@link #PASSWORD}. */
  public Path store() {
    return store;
  }

  /**
   * A key for a server with these names.
   *
   * @param names subject alternative names, for example {@link #THIS_MACHINE}
   */
  public ServerKey issue(String names)
      throws IOException, InterruptedException, GeneralSecurityException {
    return issue(names, "-validity", "2");
  }

  /** A key for a server with these names, whose certificate expired yesterday. */
  public ServerKey issueExpired(String names)
      throws IOException, InterruptedException, GeneralSecurityException {
    return issue(names, "-startdate", "-3d", "-validity", "2");
  }

  private ServerKey issue(String names, String... validity)
      throws IOException, InterruptedException, GeneralSecurityException {
    String alias = SERVER + issued++;
    List<String> arguments = new ArrayList<>(List.of("-genkeypair", "-keyalg", "EC"));
    arguments.addAll(List.of("-dname", "CN=server", "-signer", ALIAS, "-ext", "san=" + names));
    arguments.addAll(List.of(validity));
    keytool(alias, arguments.toArray(String[]::new));
    return new ServerKey(extracted(alias));
  }

  /** A store with this key alone: a server must not know the key of the authority. */
  private Path extracted(String alias) throws IOException, GeneralSecurityException {
    KeyStore all = load(store);
    Key key = all.getKey(alias, PASSWORD.toCharArray());
    Certificate[] chain = all.getCertificateChain(alias);
    KeyStore one = KeyStore.getInstance("PKCS12");
    one.load(null, null);
    one.setKeyEntry(SERVER, key, PASSWORD.toCharArray(), chain);
    Path file = directory.resolve(pem.getFileName() + "." + alias + ".p12");
    try (OutputStream out = Files.newOutputStream(file)) {
      one.store(out, PASSWORD.toCharArray());
    }
    return file;
  }

  private static KeyStore load(Path store) throws IOException, GeneralSecurityException {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, PASSWORD.toCharArray());
    }
    return keys;
  }

  private void keytool(String alias, String... arguments) throws IOException, InterruptedException {
    Path tool = Path.of(System.getProperty("java.home"), "bin", "keytool");
    List<String> command = new ArrayList<>(List.of(tool.toString()));
    command.addAll(List.of(arguments));
    command.addAll(List.of("-keystore", store.toString(), "-storepass", PASSWORD));
    command.addAll(List.of("-alias", alias));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException(output);
    }
  }
}
