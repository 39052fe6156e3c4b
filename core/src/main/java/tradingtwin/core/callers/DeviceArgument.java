package tradingtwin.core.callers;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import tradingtwin.core.session.Device;

/// Gives a controller the device as edge describes it.
final class DeviceArgument implements HandlerMethodArgumentResolver {
  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Device.class;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    return new Device(
        text(request.getHeader("X-Client-Device")),
        text(request.getHeader("X-Client-Ip-Hash")),
        text(request.getHeader("X-Client-Agent-Hash")));
  }

  private static String text(@Nullable String header) {
    return header == null ? "" : header;
  }
}
