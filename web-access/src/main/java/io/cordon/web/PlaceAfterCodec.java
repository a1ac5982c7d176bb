package io.cordon.web;

import org.apache.flink.shaded.netty4.io.netty.channel.ChannelHandlerAdapter;
import org.apache.flink.shaded.netty4.io.netty.channel.ChannelHandlerContext;
import org.apache.flink.shaded.netty4.io.netty.handler.codec.http.HttpServerCodec;

/**
 * Puts {@link AnswerOwnRequests} directly behind the parser of HTTP. Flink's place for handlers is
 * behind the one that writes uploads to disk.
 */
final class PlaceAfterCodec extends ChannelHandlerAdapter {
  private final HostNames names;

  PlaceAfterCodec(HostNames names) {
    this.names = names;
  }

  @Override
  public void handlerAdded(ChannelHandlerContext context) {
    ChannelHandlerContext codec = context.pipeline().context(HttpServerCodec.class);
    if (codec == null) {
      throw new IllegalStateException("Flink's pipeline has no parser of HTTP");
    }
    context.pipeline().addAfter(codec.name(), "cordon-web-access", new AnswerOwnRequests(names));
    context.pipeline().remove(this);
  }
}
