package dev.ringback.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.sun.net.httpserver.HttpServer;
import dev.ringback.laptop.Laptop;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A web page that somebody looks at on the laptop may not ask its desk; the person may. */
class CrossSiteTest {

    private static final String ANA = "Authorization: Bearer ana@northwind.example";

    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private static BareLaptop laptop;

    @BeforeAll
    static void serve() throws IOException {
        laptop = new BareLaptop();
    }

    @AfterAll
    static void end() {
        laptop.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1:PORT", "localhost:PORT", "LocalHost:PORT", "[::1]:PORT", "localhost", "[::1]"})
    void a_laptop_answers_to_the_names_of_this_computer(String host) throws IOException {
        assertThat(get("Host: " + host, ANA)).startsWith("HTTP/1.1 200 ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: rebound.example:PORT",
                "Host: rebound.example",
                "Host: 127.0.0.1:1",
                "Host: 127.0.0.1.rebound.example:PORT",
                "Host: localhost:PORT:PORT",
                "Host: 0.0.0.0:PORT",
                "Host:",
                "X-No: host",
                "Host: localhost:PORT\r\nHost: rebound.example:PORT"
            })
    void a_name_that_leads_here_and_is_not_ours_is_answered_nothing(String host) throws IOException {
        assertThat(get(host, ANA))
                .startsWith("HTTP/1.1 421 ")
                .containsIgnoringCase("content-type: application/problem+json")
                .contains("urn:ringback:problem:other-host", "http://localhost:" + laptop.port())
                .doesNotContain("rebound");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Origin: https://evil.example",
                "Origin: null",
                "Origin: http://localhost:1",
                "Origin: http://127.0.0.1:PORT",
                "Origin: https://localhost:PORT",
                "Origin: http://localhost:PORT\r\nOrigin: https://evil.example",
                "Sec-Fetch-Site: cross-site",
                "Sec-Fetch-Site: same-site",
                "Origin: http://localhost:PORT\r\nSec-Fetch-Site: cross-site"
            })
    void a_page_of_another_origin_may_neither_read_nor_do_anything(String from) throws IOException {
        assertThat(get("Host: localhost:PORT", ANA, from)).startsWith("HTTP/1.1 403 ");
        assertThat(post("/phone/missed-call", "{\"from\": \"+12125550142\", \"to\": \"+12125550100\"}", from))
                .startsWith("HTTP/1.1 403 ")
                .contains("urn:ringback:problem:other-origin");
        assertThat(post("/2015-03-31/functions/ringback-DirectoryKeeper/invocations", "{}", from))
                .startsWith("HTTP/1.1 403 ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-No: origin",
                "Sec-Fetch-Site: none",
                "Origin: http://localhost:PORT",
                "Sec-Fetch-Site: same-origin"
            })
    void a_program_the_address_bar_and_a_page_of_our_own_are_answered(String from) throws IOException {
        assertThat(get("Host: localhost:PORT", ANA, from)).startsWith("HTTP/1.1 200 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"ringback_reasons\": \"a bill\"", "\"reason\": \"a bill\"", "\"ringback_ignore\": true"})
    void a_phone_takes_what_a_flow_may_note_and_nothing_else(String more) throws IOException {
        String call = "{\"from\": \"+12125550142\", \"to\": \"+12125550100\", %s}";

        assertThat(post("/phone/missed-call", call.formatted(more)))
                .startsWith("HTTP/1.1 400 ")
                .contains("'from' and 'to'", "ringback_reason, ");
        assertThat(post("/phone/missed-call", call.formatted("\"ringback_reason\": \"a bill\"")))
                .startsWith("HTTP/1.1 202 ");
    }

    @Test
    void a_method_is_written_as_http_writes_it() throws IOException {
        assertThat(answer("get /worklist HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + ANA + "\r\n\r\n"))
                .startsWith("HTTP/1.1 404 ");
    }

    @Test
    void every_answer_tells_a_browser_to_make_nothing_of_it() throws IOException {
        String invoke = "/2015-03-31/functions/%s/invocations".formatted(Project.function("DirectoryKeeper"));
        for (String answer : List.of(
                get("Host: localhost", ANA),
                get("Host: localhost"),
                get("Host: rebound.example"),
                get("Host: localhost", "Origin: null"),
                post("/phone/missed-call", "no JSON"),
                post("/no/such/path", ""),
                post(invoke, "{\"action\": \"history\"}"),
                post("/worklist/next", "{\"bucket\": \"billing\"}", ANA))) {
            assertThat(answer)
                    .containsIgnoringCase("\r\nx-content-type-options: nosniff\r\n")
                    .containsIgnoringCase("\r\ncache-control: no-store\r\n")
                    .containsIgnoringCase("\r\nreferrer-policy: no-referrer\r\n")
                    .containsIgnoringCase("\r\ncontent-security-policy: default-src 'none'; frame-ancestors 'none'\r\n")
                    // RFC 6797 §7.2: over TLS only.
                    .doesNotContainIgnoringCase("strict-transport-security");
        }
    }

    @Test
    void a_laptop_can_be_reached_from_this_computer_only() throws IOException {
        HttpServer own = Laptop.bind(0);
        HttpServer open = HttpServer.create(new InetSocketAddress(0), 0);
        try {
            assertThat(own.getAddress().getAddress().isLoopbackAddress()).isTrue();
            assertThat(open.getAddress().getAddress().isLoopbackAddress()).isFalse();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> laptop.at(open))
                    .withMessageContaining("loopback");
        } finally {
            own.stop(0);
            open.stop(0);
        }
    }

    private static String get(String... headers) throws IOException {
        return answer("GET /worklist HTTP/1.1\r\n" + String.join("\r\n", headers) + "\r\nConnection: close\r\n\r\n");
    }

    private static String post(String path, String body, String... headers) throws IOException {
        return answer("POST %s HTTP/1.1\r\nHost: localhost:PORT\r\nConnection: close\r\nContent-Length: %d\r\n%s\r\n%s"
                .formatted(
                        path,
                        body.length(),
                        String.join(
                                "",
                                List.of(headers).stream()
                                        .map(header -> header + "\r\n")
                                        .toList()),
                        body));
    }

    /** Byte by byte: a client of Java's lets nobody choose these headers. */
    private static String answer(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), laptop.port())) {
            socket.getOutputStream()
                    .write(request.replace("PORT", Integer.toString(laptop.port()))
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
