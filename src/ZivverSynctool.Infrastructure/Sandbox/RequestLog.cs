namespace ZivverSynctool.Infrastructure.Sandbox;

/// <summary>What was asked, in order of arrival.</summary>
internal sealed class RequestLog(TimeProvider time, Action<SandboxRequest>? watch)
{
    private readonly object _gate = new();
    private readonly List<SandboxRequest> _requests = [];

    public IReadOnlyList<SandboxRequest> All
    {
        get
        {
            lock (_gate)
                return _requests.ToArray();
        }
    }

    /// <summary>Notes an arrival.</summary>
    /// <returns>Its place.</returns>
    public int Begin(string method, string path, string query)
    {
        var request = new SandboxRequest(method, path, query, 0, time.GetUtcNow(), TimeSpan.Zero, "");
        watch?.Invoke(request);
        lock (_gate)
        {
            _requests.Add(request);
            return _requests.Count - 1;
        }
    }

    /// <summary>Notes what became of a request, before its answer goes out: whoever has the answer finds it noted.</summary>
    public void Complete(int place, int status, string note)
    {
        SandboxRequest request;
        lock (_gate)
            request = _requests[place] = _requests[place] with
            {
                Status = status,
                Duration = time.GetUtcNow() - _requests[place].Time,
                Note = note,
            };
        watch?.Invoke(request);
    }

    /// <summary>Notes what happened to a request after its answer was ready.</summary>
    public void Annotate(int place, string note)
    {
        lock (_gate)
            _requests[place] = _requests[place] with { Note = note };
    }
}
