package io.cordon.delivery;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManagerFactory;

/** The certificate authorities that a TLS connection trusts: the JDK's or those of a PEM file. */
public final class TrustedAuthorities {
  private TrustedAuthorities() {}

  /**
   * An SSL context that trusts these authorities and no others.
   *
   * @param option the configuration key of the file, for error messages
   * @param file certificates in PEM format; null for the authorities of the JDK
   * @throws DestinationException if the file does not exist or contains no certificates
   */
  public static SSLContext sslContext(String option, String file) throws DestinationException {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, file == null ? null : trustManagers(file).getTrustManagers(), null);
      return context;
    } catch (NoSuchFileException missing) {
      throw new DestinationException(option + ": \"" + file + "\" is not there", missing);
    } catch (IOException | GeneralSecurityException unreadable) {
      throw new DestinationException(
          option + ": \"" + file + "\" holds no certificates in PEM", unreadable);
    }
  }

  /**
   * How every connection is made: TLS 1.2 or later, with a certificate for the name of the host.
   */
  public static SSLParameters parameters() {
    SSLParameters parameters = new SSLParameters();
    parameters.setProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
    // TLS alone would accept a trusted certificate of any host.
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    return parameters;
  }

  private static TrustManagerFactory trustManagers(String file)
      throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null, null);
    try (InputStream pem = Files.newInputStream(Path.of(file))) {
      for (Certificate authority :
          CertificateFactory.getInstance("X.509").generateCertificates(pem)) {
        store.setCertificateEntry("authority-" + store.size(), authority);
      }
    }
    if (store.size() == 0) {
      throw new GeneralSecurityException("no certificate");
    }
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(store);
    return factory;
  }
}
