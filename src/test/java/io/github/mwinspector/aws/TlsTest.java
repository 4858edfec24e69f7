package io.github.mwinspector.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mwinspector.lookup.FailureKind;
import io.github.mwinspector.lookup.LookupFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.Objects;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TlsTest {
  @TempDir static Path folder;
  private static Authority company;

  @TempDir Path home;

  @BeforeAll
  static void found() throws Exception {
    company = new Authority(folder, "localhost");
  }

  @AfterAll
  static void close() throws IOException {
    company.close();
  }

  private World world(String more) {
    return new World(home)
        .config(
            "[default]\nca_bundle = /nowhere\n"
                + "[profile p]\nendpoint_url = https://localhost:%d\n%s%s\n"
                    .formatted(company.port(), World.KEYS, more));
  }

  @Test
  void a_certificate_that_is_not_trusted_is_shown_and_refused_after_one_try() throws Exception {
    int before = company.handshakes.get();
    try (World world = world("")) {
      LookupFailure failure = world.failure("p");
      assertEquals(FailureKind.TLS, failure.kind());
      assertTrue(failure.nextStep().contains("ca_bundle"), failure.nextStep());
      String said = Objects.requireNonNull(failure.details().said());
      assertTrue(said.contains("subject CN=Inspected; issuer CN=Our CA; SHA-256 "), said);
      assertEquals(1, failure.details().attempts());
      assertEquals(1, company.handshakes.get() - before);
      assertTrue(said.endsWith(fingerprint()), said);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"profile", "variable"})
  void a_bundle_adds_to_the_trusted_authorities(String place) throws Exception {
    boolean profile = place.equals("profile");
    try (World world = world(profile ? "ca_bundle = " + company.pem : "ca_bundle = /nowhere")) {
      if (!profile) {
        world.environment.put("AWS_CA_BUNDLE", company.pem.toString());
      }
      assertEquals(200, world.look("p").call().httpStatus());
    }
  }

  @Test
  void a_bundle_of_the_home_folder_with_words_around_its_certificates_is_read() throws Exception {
    Files.writeString(home.resolve("ca.pem"), "# ours\n" + Files.readString(company.pem) + "\n#");
    try (World world = world("ca_bundle = ~/ca.pem")) {
      assertEquals(200, world.look("p").call().httpStatus());
    }
  }

  @Test
  void a_bundle_that_is_mended_is_taken_at_once() throws Exception {
    Path file = home.resolve("ca.pem");
    Files.writeString(file, "nothing");
    try (World world = world("ca_bundle = " + file)) {
      assertEquals(FailureKind.TLS, world.failure("p").kind());
      Files.copy(company.pem, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
      assertEquals(200, world.look("p").call().httpStatus());
    }
  }

  @Test
  void a_trusted_certificate_for_another_name_is_refused() {
    try (World world = new World(home)) {
      world.config(
          "[profile p]\nendpoint_url = https://127.0.0.1:%d\nca_bundle = %s\n%s"
              .formatted(company.port(), company.pem, World.KEYS));
      LookupFailure failure = world.failure("p");
      assertEquals(FailureKind.TLS, failure.kind());
      assertTrue(String.valueOf(failure.details().said()).contains("127.0.0.1"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "none.pem, there is no such file",
    "folder, it is not an ordinary file",
    "empty.pem, it holds no certificate in PEM form",
    "broken.pem, certificate 2 in it is broken"
  })
  void a_bundle_that_cannot_be_used_is_told_with_file_and_reason_before_any_call(
      String name, String reason) throws Exception {
    Files.createDirectory(home.resolve("folder"));
    Files.writeString(home.resolve("empty.pem"), "");
    Files.writeString(
        home.resolve("broken.pem"),
        Files.readString(company.pem)
            + "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n");
    int before = company.handshakes.get();
    try (World world = world("ca_bundle = " + home.resolve(name))) {
      LookupFailure failure = world.failure("p");
      assertEquals(FailureKind.TLS, failure.kind());
      assertEquals(
          "The certificate authorities of ca_bundle of profile 'p' can't be read from %s: %s."
              .formatted(home.resolve(name), reason),
          failure.headline());
      assertEquals(0, failure.details().attempts());
      assertNull(failure.details().said(), "it is said already");
      assertTrue(failure.nextStep().startsWith("Name a PEM file"), failure.nextStep());
      assertEquals(before, company.handshakes.get());
      assertTrue(
          world.progress.stream().noneMatch(told -> told.phase().contains("next try")),
          world.progress.toString());
    }
  }

  @Test
  void a_bundle_of_the_variable_is_named_by_it_and_a_path_that_is_none_is_told() {
    try (World world = world("ca_bundle = " + company.pem)) {
      world.environment.put("AWS_CA_BUNDLE", "/no\0where.pem");
      assertEquals(
          "The certificate authorities of AWS_CA_BUNDLE can't be read from /no\0where.pem: this is"
              + " no path on this machine.",
          world.failure("p").headline());
    }
  }

  /** The server's certificate as somebody else sees it. */
  private static String fingerprint() throws Exception {
    SSLContext any = SSLContext.getInstance("TLS");
    any.init(null, new TrustManager[] {new Anybody()}, null);
    try (SSLSocket socket =
        (SSLSocket) any.getSocketFactory().createSocket("localhost", company.port())) {
      socket.startHandshake();
      byte[] der = socket.getSession().getPeerCertificates()[0].getEncoded();
      return HexFormat.ofDelimiter(":")
          .withUpperCase()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(der));
    }
  }

  private static final class Anybody implements X509TrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) {
      // this is the test's own server
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) {
      // this is the test's own server
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
