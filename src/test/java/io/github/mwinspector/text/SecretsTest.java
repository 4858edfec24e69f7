package io.github.mwinspector.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In the tables «…» marks what has to be masked; nothing else may be. */
class SecretsTest {
  /** No real key: every one is made up, or AWS's own documentation example. */
  private static final String KEY_ID = "AKIAIOSFODNN7EXAMPLE";

  private static final String SECRET_KEY = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
  private static final String WEB_TOKEN =
      "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9";
  private static final String SESSION =
      "IQoJb3JpZ2luX2VjEOD//////////wEaCXVzLWVhc3QtMSJHMEUCIQDexample+/==";
  private static final String PEM =
      "-----BEGIN RSA PRIVATE KEY-----\nMIIEow\nAbc+/\n-----END RSA PRIVATE KEY-----";

  static Stream<String> secretTexts() {
    return Stream.of(
        "aws key «" + KEY_ID + "» in use",
        "{\"commands\":[\"set -e\\nmysql -uroot -p«hunter2» db\\nexit 1\"]}",
        "\"first\\t«" + KEY_ID + "»\\n\"",
        "id=«ASIAIOSFODNN7EXAMPLE»",
        "aws configure set aws_secret_access_key «" + SECRET_KEY + "»",
        "aws_secret_access_key = «" + SECRET_KEY + "»",
        "keys: «" + KEY_ID + "» «" + SECRET_KEY + "»",
        "export AWS_SESSION_TOKEN=«" + SESSION + "»",
        "use «" + SESSION + "» now",
        "see «" + WEB_TOKEN + "», please",
        "cat > k <<E\n«" + PEM + "»\nE",
        "key \"«-----BEGIN PRIVATE KEY-----\\nMIIE\\n-----END PRIVATE KEY-----»\"",
        "cut «-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXk",
        "password=«hunter2»",
        "mydb --password «x»",
        "mydb --password=«x» -v",
        "mydb --password '«a b»' -v",
        "PASSWORD='«a b»'",
        "PASSWORD=\"«a \\\" b»\" next",
        "mysql -u root -p'«x»' -e 'select 1'",
        "/usr/bin/mysqldump -p«S3cr!t» db",
        "MYSQL_PWD=«s3» mysql -u root",
        "sshpass -p «hunter2» ssh host",
        "sshpass -p'«hunter2»' ssh host",
        "curl -u admin:«pa:ss» http://x",
        "curl -s --user 'admin:«p w»' http://x",
        "curl -H \"Authorization: Bearer «abc.def»\" http://x",
        "curl -H 'Authorization: Basic «dXNlcjpwYXNz»'",
        "curl -H \"X-Api-Key: «k3y»\" http://x",
        "Authorization: «opaque value of ours»",
        "git clone https://bob:«pass»@example.com/r.git",
        "git clone https://«ghp_0123456789abcdefghijABCDEFGHIJ012345»@github.com/a/b",
        "postgres://app:«p/w#d»@db:5432/x",
        "token «ghp_0123456789abcdefghijABCDEFGHIJ012345» end",
        "pat «github_pat_11ABCDEFG0123456789_abcdefghij» end",
        "slack «xoxb-123456789012-abcdefghij»",
        "stripe «sk_live_0123456789abcdefghij»",
        "google «AIzaSyA0123456789abcdefghijklmnopqrstuv»",
        "https://b.s3.amazonaws.com/k?X-Amz-Security-Token=«IQoJb3»&X-Amz-Date=2026",
        "https://b.blob/k?sv=2026&sig=«a%2Bb»&se=1",
        "Server=db;User Id=sa;Password=«p,w d»;Encrypt=true".replace(" d»", "»"),
        "AccountKey=«abc+/==»;EndpointSuffix=core",
        "ConvertTo-SecureString '«x»' -AsPlainText -Force",
        "ConvertTo-SecureString -AsPlainText -Force -String \"«x y»\"",
        "\"«x»\" | ConvertTo-SecureString -AsPlainText -Force",
        "$password = '«P@ss»'; Do-It",
        "Set-It -Password «P@ss» -Force",
        "{\"user\":\"bob\",\"password\":\"«x»\",\"port\":1}",
        "{\"password\": 12}".replace("12", "«12»"),
        "{\\\"password\\\": \\\"«x»\\\", \\\"a\\\": \\\"b\\\"}",
        "{\\\"password\\\": \\\"«a\\\\\\\"b»\\\", \\\"c\\\": 1}",
        "{\"clientSecret\":\"«a\\\"b»\"}",
        "{\"passwords\":[«\"a\",\"b\"»]}",
        "{\"name\":\"DB_PASSWORD\",\"value\":\"«x»\"}",
        "[{\n  \"Name\": \"apiToken\",\n  \"Value\": \"«x»\"\n}]",
        "[\"mydb\", \"--password\", \"«x»\", \"-v\"]",
        "[\\\"--token\\\",\\\"«x»\\\"]",
        "<password>«x y»</password>",
        "password: «x»\nuser: bob",
        "db.password: '«it''s»'",
        "spring.datasource.password=«x»",
        "java -Ddb.password=«x» -jar a.jar",
        "config['api_key'] = '«x»'",
        "\"secret\" => \"«x»\"",
        "CREATE USER a IDENTIFIED BY '«x»';",
        "ALTER USER a WITH PASSWORD '«x»';",
        "echo 'bob:«pw»' | chpasswd",
        "echo «pw» | sudo -S reboot",
        "echo \"«pw»\" | passwd --stdin bob",
        "docker login -u bob -p «pw» reg",
        "redis-cli -h h -a «pw» ping",
        "ldapsearch -x -w «pw» -D cn=a",
        "sqlcmd -U sa -P «pw» -Q x",
        "net user bob «P@ss» /add",
        "schtasks /create /ru bob /rp «pw»",
        "smbclient //h/s -U bob%«pw»",
        "openssl rsa -passin pass:«pw» -in k",
        "set DB_PASSWORD=«pw»",
        "a=1&token=«abc»&b=2",
        "export TOKEN=«a\"b c\"d» next",
        "use Bearer «abcdefABCDEF0123456789»",
        "vault «hvs.CAESIabcdefghijklmnop0123»",
        "password=\"«never closed, so all of it");
  }

  static Stream<String> innocentTexts() {
    return Stream.of(
        "df -h",
        "SecretsManagerRegion=us-east-1",
        "TokenCount: 12",
        "PasswordPolicyName=strict",
        "KeyName: my-key",
        "aws:InstanceId",
        "i-02573cafcfEXAMPLE",
        "arn:aws:iam::111122223333:role/MyMaintenanceWindowServiceRole",
        "14bea65d-5ccc-462d-a2f3-e99c8EXAMPLE",
        "password={{ssm-secure:db-pw}}",
        "--password '{{ ssm-secure:db-pw }}' --x",
        "--password {{ ssm-secure:db-pw }} --x",
        "password=${DB_PASSWORD}",
        "password=$DB_PASSWORD",
        "--password \"$PASSWORD\"",
        "$env:DB_PASSWORD = $env:OTHER",
        "-Password $password -Force",
        "-Credential (Get-Credential)",
        "password=$(cat /run/pw)",
        "{\"password\": \"arn:aws:secretsmanager:us-east-1:1:secret:x\"}",
        "{\"password\": \"{{resolve:secretsmanager:x}}\"}",
        "{\"password\": null, \"a\": 1}",
        "{\"password\": true}",
        "{\"password\": \"\"}",
        "password=",
        "password: \nnext line",
        "password=******",
        "--password-file /run/pw",
        "--password-stdin",
        "--password --user bob",
        "[\"--password\", \"--user\"]",
        "mysql -u root -p db",
        "mkdir -p /var/x",
        "docker run -p 8080:80 nginx",
        "docker run -u 1000:1000 nginx",
        "chmod 700 secret",
        "forgot the password again",
        "the token is used up",
        "next_token=abc",
        "maxTokens: 400",
        "https://example.com:8080/a@b",
        "https://example.com/?q=a@b.c",
        "mailto:bob@example.com",
        "AKIASHORT",
        "XAKIAIOSFODNN7EXAMPLE",
        "eyJust a word",
        "sk_live_ is a prefix",
        "-----BEGIN CERTIFICATE-----\nMIIE\n-----END CERTIFICATE-----",
        "SELECT password_hash_algorithm FROM t",
        "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        "author=bob",
        "keyboard=de",
        "tokenization: on",
        "ConvertTo-SecureString $x -AsPlainText",
        "token://x/y");
  }

  @ParameterizedTest
  @MethodSource("secretTexts")
  void masksExactlyTheSecretPart(String marked) {
    String text = marked.replaceAll("[«»]", "");
    String expected = marked.replaceAll("«[^»]*(»|$)", "••••••••");
    String masked = Secrets.mask("commands", new Sensitive(text), Disclosure.VALUES);
    assertEquals(expected, masked);
  }

  @ParameterizedTest
  @MethodSource("innocentTexts")
  void leavesTheRestReadable(String text) {
    assertEquals(List.of(), Secrets.find("commands", text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "password",
        "Password",
        "DBPassword",
        "db_passwd",
        "DB-PWD",
        "adminpassword",
        "secret",
        "clientSecret",
        "secretString",
        "token",
        "AuthToken",
        "accesstoken",
        "GITHUB_PAT",
        "apiKey",
        "api_key",
        "APIKey",
        "privateKey",
        "SecretAccessKey",
        "credentials",
        "ConnectionString",
        "basicAuth",
        "tokenInfo",
        "DB_PASSWORD_PROD",
        "password1",
        "Authorization"
      })
  void masksTheWholeValueOfAFieldNamedLikeASecret(String name) {
    assertEquals(List.of(new Secrets.Span(0, 5)), Secrets.find(name, "plain"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SecretsManagerRegion",
        "TokenCount",
        "aws:InstanceId",
        "PasswordPolicyName",
        "KeyName",
        "SecretId",
        "secretArn",
        "NextToken",
        "MaxTokens",
        "AuthenticationType",
        "passwordFile",
        "PassRole",
        "PublicKey",
        "KmsKeyId",
        "author",
        "token_type",
        "commands",
        "compass",
        "[0]",
        ""
      })
  void leavesTheValueOfAFieldThatIsOnlyAboutASecret(String name) {
    assertEquals(List.of(), Secrets.find(name, "plain"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "true",
        "FALSE",
        "null",
        "{{ssm-secure:pw}}",
        "{{ ssm-secure:a }}:{{ ssm-secure:b }}",
        "arn:aws:secretsmanager:eu-west-1:1:secret:x-AbCdEf",
        "${PASSWORD}",
        "********"
      })
  void leavesPlaceholdersAndSwitchesUnderASecretName(String value) {
    assertEquals(List.of(), Secrets.find("password", value));
  }

  @Test
  void hiddenShowsNoneAndSecretsShowsAll() {
    Sensitive value = new Sensitive("a password=b");
    assertEquals(Secrets.MASK, Secrets.mask("x", value, Disclosure.HIDDEN));
    assertEquals("a password=b", Secrets.mask("x", value, Disclosure.SECRETS));
    assertTrue(Secrets.any("x", value));
    assertFalse(Secrets.any("x", new Sensitive("a b")));
  }

  /** Plants a random secret in each way to write one, amid random text: it never survives. */
  @Test
  void plantedSecretsNeverSurviveMasking() {
    Random random = new Random(2026);
    List<String> ways =
        List.of(
            "password=%s",
            "--password %s ",
            "--token='%s' ",
            "{\"clientSecret\": \"%s\"}",
            "{\\\"apiKey\\\":\\\"%s\\\"}",
            "mysql -uroot -p'%s' ",
            "curl -u bob:%s ",
            "https://bob:%s@host/",
            "Authorization: Bearer %s\n",
            "Password=%s;Encrypt=1",
            "?X-Amz-Security-Token=%s&a=1",
            "<secret>%s</secret>",
            "ConvertTo-SecureString '%s' ");
    for (int round = 0; round < 20_000; round++) {
      String secret = "C4nary" + letters(random, 6 + random.nextInt(30));
      String way = ways.get(random.nextInt(ways.size())).formatted(secret);
      String text = noise(random) + "\n" + noise(random) + " " + way + " " + noise(random);
      String masked = Secrets.mask("commands", new Sensitive(text), Disclosure.VALUES);
      assertFalse(masked.contains(secret), () -> text + "\n→ " + masked);
    }
  }

  private static String letters(Random random, int length) {
    String alphabet = "abcdefghijkLMNOPQRSTUVWXYZ0123456789!%^*_+~.";
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < length; i++) {
      out.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return out.toString();
  }

  private static String noise(Random random) {
    String[] words = {
      "echo",
      "-p",
      "--user",
      "curl",
      "mysql",
      "a=b",
      "{",
      "}",
      "https://h/",
      "user:",
      "\\",
      "🔥",
      ",",
      "token",
      "$X",
      "key",
      "|",
      "the",
      "[x]",
      "net",
      "2026",
      "–",
      "x;y",
      "&&",
      "//",
      "%s",
      "<a>"
    };
    StringBuilder out = new StringBuilder();
    for (int i = random.nextInt(12); i > 0; i--) {
      out.append(words[random.nextInt(words.length)]).append(' ');
    }
    return out.toString();
  }
}
