FROM python:3.11-slim

RUN useradd --create-home --uid 10001 interstate
WORKDIR /app
COPY . .
RUN pip install --no-cache-dir .
USER interstate
ENV INTERSTATE_STORE=embedded:/home/interstate/store
EXPOSE 8000
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s \
  CMD ["python", "-c", "import urllib.request; urllib.request.urlopen('http://127.0.0.1:8000/v1/health', timeout=4)"]
CMD ["interstate", "serve", "--host", "0.0.0.0", "--port", "8000"]
