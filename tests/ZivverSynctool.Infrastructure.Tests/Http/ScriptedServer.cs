using System.Net;
using System.Text;

namespace ZivverSynctool.Infrastructure.Tests.Http;

/// <summary>Stands in for the network: answers requests in order as it was told, and keeps what was sent.</summary>
internal sealed class ScriptedServer : HttpMessageHandler
{
    private readonly Queue<Func<CancellationToken, Task<HttpResponseMessage>>> _answers = new();

    public List<SentRequest> Requests { get; } = [];

    /// <summary>Called when a request comes in, before it is answered.</summary>
    public Action? OnRequest { get; set; }

    public ScriptedServer Answers(int status, string body = "", string contentType = "application/json", params (string Name, string Value)[] headers)
    {
        _answers.Enqueue(_ =>
        {
            var answer = new HttpResponseMessage((HttpStatusCode)status) { Content = new StringContent(body, Encoding.UTF8) };
            answer.Content.Headers.ContentType = new(contentType);
            foreach (var (name, value) in headers)
                answer.Headers.TryAddWithoutValidation(name, value);
            return Task.FromResult(answer);
        });
        return this;
    }

    public ScriptedServer Fails(Exception trouble)
    {
        _answers.Enqueue(_ => Task.FromException<HttpResponseMessage>(trouble));
        return this;
    }

    public ScriptedServer Does(Func<CancellationToken, Task<HttpResponseMessage>> answer)
    {
        _answers.Enqueue(answer);
        return this;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        Requests.Add(new SentRequest(
            request.Method.Method, request.RequestUri!, body, request.Content?.Headers.ContentType?.ToString(), request.Headers.Authorization?.ToString()));
        OnRequest?.Invoke();
        if (_answers.Count == 0)
            throw new InvalidOperationException($"Nothing was scripted for {request.Method} {request.RequestUri}.");
        return await _answers.Dequeue()(cancellationToken);
    }
}
