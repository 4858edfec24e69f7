package io.github.mwinspector.aws.call;

import io.github.mwinspector.aws.files.AwsHome;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Which certificate authorities are trusted: Java's, the operating system's where Java can read it,
 * and those of the profile's {@code ca_bundle}, a PEM file as for the AWS CLI, never a folder. All
 * of them together, where the AWS CLI takes the bundle alone. Safe for several threads.
 */
final class Trust {
  private static final Pattern PEM =
      Pattern.compile(
          "-----BEGIN (?:X509 |TRUSTED )?CERTIFICATE-----([^-]*)-----END (?:X509 |TRUSTED"
              + " )?CERTIFICATE-----");

  private final AwsHome home;
  private final Map<String, SSLSocketFactory> byPem = new ConcurrentHashMap<>();

  Trust(AwsHome home) {
    this.home = home;
  }

  /**
   * Makes the sockets that trust these authorities. The file is read anew each time.
   *
   * @throws UnreadableBundle when the bundle can't be used
   */
  SSLSocketFactory with(Manner.@Nullable Bundle bundle) throws UnreadableBundle {
    String pem = bundle == null ? "" : text(bundle);
    SSLSocketFactory known = byPem.get(pem);
    if (known != null) {
      return known;
    }
    SSLSocketFactory made = factory(bundle == null ? List.of() : certificates(pem, bundle));
    SSLSocketFactory before = byPem.putIfAbsent(pem, made);
    return before == null ? made : before;
  }

  private String text(Manner.Bundle bundle) throws UnreadableBundle {
    try {
      String path = bundle.path();
      Path below = path.startsWith("~/") ? home.below(path.substring(2)) : null;
      String text = AwsHome.text(below == null ? Path.of(path) : below);
      if (text == null) {
        throw new UnreadableBundle(bundle, "there is no such file");
      }
      return text;
    } catch (UnreadableBundle e) {
      throw e;
    } catch (IOException e) {
      throw new UnreadableBundle(bundle, String.valueOf(e.getMessage()));
    } catch (InvalidPathException e) {
      throw new UnreadableBundle(bundle, "this is no path on this machine");
    }
  }

  private static List<X509Certificate> certificates(String pem, Manner.Bundle bundle)
      throws UnreadableBundle {
    List<X509Certificate> certificates = new ArrayList<>();
    Matcher block = PEM.matcher(pem);
    while (block.find()) {
      try {
        byte[] der = Base64.getMimeDecoder().decode(block.group(1));
        CertificateFactory factory = CertificateFactory.getInstance("X.509");
        Certificate read = factory.generateCertificate(new ByteArrayInputStream(der));
        certificates.add((X509Certificate) read);
      } catch (CertificateException | IllegalArgumentException e) {
        int number = certificates.size() + 1;
        throw new UnreadableBundle(bundle, "certificate %d in it is broken".formatted(number));
      }
    }
    if (certificates.isEmpty()) {
      throw new UnreadableBundle(bundle, "it holds no certificate in PEM form");
    }
    return certificates;
  }

  private static SSLSocketFactory factory(List<X509Certificate> more) {
    try {
      KeyStore all = KeyStore.getInstance("PKCS12");
      all.load(null, null);
      List<X509Certificate> trusted = new ArrayList<>(more);
      trusted.addAll(List.of(manager(null).getAcceptedIssuers()));
      trusted.addAll(ofSystem(System.getProperty("os.name", "")));
      for (X509Certificate certificate : trusted) {
        all.setCertificateEntry("a" + all.size(), certificate);
      }
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {new Telling(manager(all))}, null);
      return context.getSocketFactory();
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("Java's own trust store can't be read", e);
    }
  }

  private static X509ExtendedTrustManager manager(@Nullable KeyStore store)
      throws GeneralSecurityException {
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(store);
    for (TrustManager manager : factory.getTrustManagers()) {
      if (manager instanceof X509ExtendedTrustManager checks) {
        return checks;
      }
    }
    throw new GeneralSecurityException("no trust manager");
  }

  /** What an administrator has put into the system's store; on Linux, Java's packages do that. */
  private static List<X509Certificate> ofSystem(String system) {
    String name = system.toLowerCase(Locale.ROOT);
    List<String> stores =
        name.contains("windows")
            ? List.of("Windows-ROOT")
            : name.contains("mac") ? List.of("KeychainStore-ROOT", "KeychainStore") : List.of();
    List<X509Certificate> found = new ArrayList<>();
    for (String type : stores) {
      try {
        KeyStore store = KeyStore.getInstance(type);
        store.load(null, null);
        for (String alias : Collections.list(store.aliases())) {
          if (store.isCertificateEntry(alias)
              && store.getCertificate(alias) instanceof X509Certificate certificate) {
            found.add(certificate);
          }
        }
      } catch (GeneralSecurityException | IOException e) {
        // Java's own authorities remain; a certificate that needed these is refused and shown
      }
    }
    return found;
  }

  /** Checks as Java does, host names too, and tells which certificate was refused. */
  private static final class Telling extends X509ExtendedTrustManager {
    private final X509ExtendedTrustManager checks;

    Telling(X509ExtendedTrustManager checks) {
      this.checks = checks;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket)
        throws CertificateException {
      try {
        checks.checkServerTrusted(chain, type, socket);
      } catch (CertificateException e) {
        throw new Untrusted(chain[0], e);
      }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine)
        throws CertificateException {
      checks.checkServerTrusted(chain, type, engine);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type)
        throws CertificateException {
      checks.checkServerTrusted(chain, type);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket)
        throws CertificateException {
      checks.checkClientTrusted(chain, type, socket);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine)
        throws CertificateException {
      checks.checkClientTrusted(chain, type, engine);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type)
        throws CertificateException {
      checks.checkClientTrusted(chain, type);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return checks.getAcceptedIssuers();
    }
  }
}
