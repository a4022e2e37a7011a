namespace ZivverSynctool.Infrastructure.Sandbox;

/// <summary>Decides which fault, if any, a request meets.</summary>
internal sealed class FaultPlan
{
    private readonly object _gate = new();
    private readonly Random _chance;
    private readonly List<PlannedFault> _faults;

    public FaultPlan(IEnumerable<SandboxFault> faults, int seed)
    {
        _faults = faults.Select(fault => new PlannedFault(fault)).ToList();
        _chance = new Random(seed);
    }

    public void Add(SandboxFault fault)
    {
        lock (_gate)
            _faults.Add(new PlannedFault(fault));
    }

    public void Clear()
    {
        lock (_gate)
            _faults.Clear();
    }

    public SandboxFault? Next(ScimRequest request)
    {
        lock (_gate)
            return _faults.Find(planned => planned.Happens(request, _chance))?.Fault;
    }

    private sealed class PlannedFault(SandboxFault fault)
    {
        private int _matched;
        private int _happened;

        public SandboxFault Fault => fault;

        public bool Happens(ScimRequest request, Random chance)
        {
            if (!Matches(request) || ++_matched <= fault.Skip || _happened >= (fault.Times ?? int.MaxValue)
                || fault.Probability < 1 && chance.NextDouble() >= fault.Probability)
                return false;
            _happened++;
            return true;
        }

        private bool Matches(ScimRequest request) =>
            (fault.Method is null || request.Method.Equals(fault.Method, StringComparison.OrdinalIgnoreCase))
            && (fault.Path is null || request.Path?.StartsWith(fault.Path, StringComparison.OrdinalIgnoreCase) == true);
    }
}
