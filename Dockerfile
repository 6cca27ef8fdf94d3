# The app alone: the catalogue, the files and the secrets are outside, see compose.yaml.
FROM python:3.11-slim-bookworm

WORKDIR /app
COPY requirements.txt ./
RUN pip install --no-cache-dir --disable-pip-version-check --require-hashes -r requirements.txt \
    && useradd --system --no-create-home --uid 10001 app \
    && install --directory --owner app /data
COPY .streamlit/config.toml .streamlit/config.toml
COPY app.py ./
COPY texts texts
COPY data data
COPY models models
COPY insights insights
COPY exports exports
COPY pipelines pipelines
COPY pages pages

USER app
ENV PYTHONDONTWRITEBYTECODE=1 HOME=/data WAREHOUSE_ARCHIVE=/data/archive
VOLUME /data
EXPOSE 8501
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s \
    CMD ["python", "-c", "from urllib.request import urlopen; urlopen('http://127.0.0.1:8501/healthz', timeout=4)"]
CMD ["streamlit", "run", "app.py", "--server.address", "0.0.0.0", "--server.port", "8501", "--server.headless", "true"]
