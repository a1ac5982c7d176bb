package io.cordon.web;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.flink.shaded.netty4.io.netty.buffer.Unpooled;
import org.apache.flink.shaded.netty4.io.netty.channel.ChannelDuplexHandler;
import org.apache.flink.shaded.netty4.io.netty.channel.ChannelFuture;
import org.apache.flink.shaded.netty4.io.netty.channel.ChannelFutureListener;
import org.apache.flink.shaded.netty4.io.netty.channel.ChannelHandlerContext;
import org.apache.flink.shaded.netty4.io.netty.channel.ChannelPromise;
import org.apache.flink.shaded.netty4.io.netty.handler.codec.http.DefaultFullHttpResponse;
import org.apache.flink.shaded.netty4.io.netty.handler.codec.http.FullHttpResponse;
import org.apache.flink.shaded.netty4.io.netty.handler.codec.http.HttpHeaderNames;
import org.apache.flink.shaded.netty4.io.netty.handler.codec.http.HttpHeaderValues;
import org.apache.flink.shaded.netty4.io.netty.handler.codec.http.HttpRequest;
import org.apache.flink.shaded.netty4.io.netty.handler.codec.http.HttpResponse;
import org.apache.flink.shaded.netty4.io.netty.handler.codec.http.HttpResponseStatus;
import org.apache.flink.shaded.netty4.io.netty.handler.codec.http.HttpVersion;
import org.apache.flink.shaded.netty4.io.netty.util.ReferenceCountUtil;

/**
 * Passes on the requests that {@link WebAccess} answers, refuses the others before their bodies are
 * read, and adds {@link ResponseHeaders} to all responses.
 */
final class AnswerOwnRequests extends ChannelDuplexHandler {
  private final HostNames names;
  private boolean isRefused;

  AnswerOwnRequests(HostNames names) {
    this.names = names;
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    Optional<Refusal> refusal =
        message instanceof HttpRequest request && !isRefused
            ? refusal(context, request)
            : Optional.empty();
    if (refusal.isPresent() || isRefused) {
      ReferenceCountUtil.release(message);
      refusal.ifPresent(reason -> refuse(context, reason));
    } else {
      context.fireChannelRead(message);
    }
  }

  private Optional<Refusal> refusal(ChannelHandlerContext context, HttpRequest request) {
    if (request.decoderResult().isFailure()) {
      return Optional.of(Refusal.malformed("the request is not HTTP"));
    }
    InetAddress localAddress =
        context.channel().localAddress() instanceof InetSocketAddress internet
            ? internet.getAddress()
            : null;
    return new WebAccess(names, localAddress)
        .refusal(WebRequest.of(request.method().name(), request.uri(), request.headers()));
  }

  private void refuse(ChannelHandlerContext context, Refusal refusal) {
    isRefused = true;
    FullHttpResponse response =
        new DefaultFullHttpResponse(
            HttpVersion.HTTP_1_1,
            HttpResponseStatus.valueOf(refusal.status()),
            Unpooled.copiedBuffer(body(refusal), StandardCharsets.UTF_8));
    response.headers().set(HttpHeaderNames.CONTENT_TYPE, "application/json; charset=UTF-8");
    response.headers().set(HttpHeaderNames.CONTENT_LENGTH, response.content().readableBytes());
    response.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
    ResponseHeaders.set(response.headers());
    ChannelFuture unused = context.writeAndFlush(response).addListener(ChannelFutureListener.CLOSE);
  }

  /** The form of Flink's own errors, which its clients show. */
  private static String body(Refusal refusal) {
    return "{\"errors\":[\"" + refusal.sentence().replace("\"", "\\\"") + "\"]}";
  }

  @Override
  public void write(ChannelHandlerContext context, Object message, ChannelPromise promise)
      throws Exception {
    if (message instanceof HttpResponse response) {
      ResponseHeaders.set(response.headers());
    }
    super.write(context, message, promise);
  }
}
